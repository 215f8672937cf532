// Healthy when the engine says hello on its socket, which it does once its child is up.
import { createConnection } from 'node:net';

const socket = createConnection(`${process.env.LAMINA_EXCHANGE}/engine.sock`);
socket.setTimeout(4000, () => process.exit(1));
socket.once('error', () => process.exit(1));
socket.once('data', (bytes) => process.exit(bytes.toString().startsWith('{"type":"hello"') ? 0 : 1));
