// Healthy when the api answers and the database answers it; whether an engine is there is the worker's health.
const answer = await fetch('http://127.0.0.1:3000/api/setup', { signal: AbortSignal.timeout(4000) });
process.exit(answer.ok ? 0 : 1);
