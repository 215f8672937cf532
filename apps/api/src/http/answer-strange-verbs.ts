import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

const NOT_ALLOWED =
  'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, POST, PATCH, DELETE\r\nCache-Control: no-store\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';
const BAD_REQUEST = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** Verbs that never reach a handler: CONNECT, which Node hands over as a tunnel, and words that its parser does not know. */
export function answerStrangeVerbs(server: Server): void {
  const say = (socket: Duplex, text: string) => {
    if (socket.writable) socket.end(text);
    else socket.destroy();
  };
  server.on('connect', (_request, socket: Duplex) => say(socket, NOT_ALLOWED));
  // No WebSockets here: an upgrade is refused instead of being left hanging.
  server.on('upgrade', (_request, socket: Duplex) => say(socket, BAD_REQUEST));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET') socket.destroy();
    else say(socket, error.code === 'HPE_INVALID_METHOD' ? NOT_ALLOWED : BAD_REQUEST);
  });
}
