// The one-shot service `setup`: gives every volume its owner, and makes what is missing: master key, certificate, code.
// It runs at every `docker compose up`, changes nothing that is right, and prints no secret but the set-up code.
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';

const SECRETS = process.env.LAMINA_SECRETS;
const TLS = '/run/tls';
const ADDRESS = new URL(process.env.LAMINA_BASE_URL);
const DAY_MS = 86_400_000;
const GROUP = 10100;
/** Owner, group and mode of each volume's root. */
const ROOTS = [
  ['/vol/pgdata', 10005, GROUP, 0o700],
  ['/vol/blobs', 10002, GROUP, 0o2770],
  [SECRETS, 0, GROUP, 0o755],
  [TLS, 0, 10001, 0o755],
];

try {
  for (const root of ROOTS) own(...root);
  const key = join(SECRETS, 'master.key');
  if (!existsSync(key)) {
    // The database's folder is shut even for root without capabilities; the pictures' one is open to our group, and the
    // api puts a folder there at its first start, before anything is sealed.
    if (readdirSync('/vol/blobs').length > 0) {
      stop(
        'The data is there, but the master key is not: put the saved master.key back into the secrets. A new key could open nothing.',
      );
    }
    writeFileSync(key, randomBytes(32), { flag: 'wx', mode: 0o400 });
    say('Made the master key. Keep a copy of it away from this machine: without it nothing can be read.');
  }
  own(key, 0, GROUP, 0o440);
  needCertificate();
  needSetupCode();
} catch (error) {
  stop(`The set-up cannot go on: ${error.message}.`);
}

function own(path, uid, gid, mode) {
  const now = statSync(path);
  if (now.uid !== uid || now.gid !== gid) chownSync(path, uid, gid);
  // A change of owner takes the set-group bit away, so the mode is looked at afterwards.
  if ((statSync(path).mode & 0o7777) !== mode) chmodSync(path, mode);
}

/** A pair that the operator put there is kept as it is; ours is made again inside its last 30 days. */
function needCertificate() {
  const [certificate, key, authority] = ['tls.crt', 'tls.key', 'ca.crt'].map((name) => join(TLS, name));
  if (existsSync(certificate)) {
    const { validTo, subjectAltName = '' } = new X509Certificate(readFileSync(certificate));
    const days = Math.floor((Date.parse(validTo) - Date.now()) / DAY_MS);
    if (!existsSync(authority)) return say(`Uses your own certificate, which ends in ${days} days.`);
    if (days > 30 && subjectAltName.includes(ADDRESS.hostname)) return;
  }
  // The authority signs once and its key is gone: whoever trusts it trusts this one certificate.
  const made = '/tmp/certificate';
  execFileSync('mkdir', ['-p', made]);
  const names = [...new Set([ADDRESS.hostname, 'localhost', '127.0.0.1'])]
    .map((name) => `${isIP(name) ? 'IP' : 'DNS'}:${name}`)
    .join(',');
  const openssl = (...words) => execFileSync('openssl', words, { cwd: made, stdio: 'pipe' });
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  // prettier-ignore
  openssl('req', '-x509', ...curve, '-keyout', 'ca.key', '-out', 'ca.crt', '-days', '397', '-subj', '/CN=Lamina (this appliance)',
    '-addext', 'basicConstraints=critical,CA:TRUE,pathlen:0', '-addext', 'keyUsage=critical,keyCertSign');
  // prettier-ignore
  openssl('req', '-x509', ...curve, '-keyout', 'tls.key', '-out', 'tls.crt', '-days', '397', '-subj', `/CN=${ADDRESS.hostname}`,
    '-CA', 'ca.crt', '-CAkey', 'ca.key', '-addext', `subjectAltName=${names}`, '-addext', 'basicConstraints=critical,CA:FALSE',
    '-addext', 'keyUsage=critical,digitalSignature', '-addext', 'extendedKeyUsage=serverAuth');
  for (const [name, place, uid, gid, mode] of [
    ['tls.key', key, 10001, 10001, 0o400],
    ['tls.crt', certificate, 0, 10001, 0o444],
    ['ca.crt', authority, 0, 10001, 0o444],
  ]) {
    rmSync(place, { force: true });
    writeFileSync(place, readFileSync(join(made, name)), { flag: 'wx', mode: 0o400 });
    own(place, uid, gid, mode);
  }
  rmSync(made, { recursive: true });
  say(`Made a certificate for ${names}. Browsers trust it once they trust ca.crt (see docker/README.md).`);
}

/** The code for the first administrator: only its hash and its last moment stay. */
function needSetupCode() {
  const file = join(SECRETS, 'setup-code');
  if (existsSync(file)) {
    const until = new Date(readFileSync(file, 'utf8').split('\n')[1]);
    if (until > new Date())
      return say(
        `Lamina: ${ADDRESS.origin} (the set-up code printed above lasts until ${until.toISOString()}).`,
      );
  }
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'; // none that looks like another
  const part = () => Array.from(randomBytes(5), (byte) => letters[byte % letters.length]).join('');
  const code = Array.from({ length: 6 }, part).join('-');
  const hash = createHash('sha256').update(code).digest('hex');
  const until = new Date(Date.now() + DAY_MS).toISOString();
  rmSync(file, { force: true });
  writeFileSync(file, `${hash}\n${until}\n`, { flag: 'wx', mode: 0o400 });
  own(file, 0, GROUP, 0o440);
  say(`Lamina: ${ADDRESS.origin}`);
  say(
    `Set-up code: ${code} (until ${until}; only the first administrator needs it; after a later start: docker compose restart api)`,
  );
}

function say(sentence) {
  console.log(sentence);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
