import { createServer } from 'node:net';
import { CannotGoOn } from './one-sentence.mjs';

/** Makes sure that a port can be had before anything is started; 0 = any free one. @returns the port */
export function needPort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      const next = Number(port) + 1;
      const sentences = {
        EADDRINUSE: `Port ${port} is taken by another program: close it, or type \`npm start -- --port ${next}\`.`,
        EACCES: `This account may not use port ${port}: choose one above 1023, as in \`npm start -- --port 3000\`.`,
        EADDRNOTAVAIL: `This machine has no address ${host}: set LAMINA_HOST to one that it has.`,
      };
      reject(sentences[error.code] ? new CannotGoOn(sentences[error.code]) : error);
    });
    server.listen({ port: Number(port), host }, () => {
      const { port: found } = server.address();
      server.close(() => resolve(found));
    });
  });
}
