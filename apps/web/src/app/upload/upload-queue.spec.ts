import { TestBed } from '@angular/core/testing';
import { ApiClient, type UploadOptions } from '../shared/api-client';
import { ApiProblem } from '../shared/api-problem';
import { UploadQueue } from './upload-queue';

const LIMITS = { maxBytes: 1024 * 1024, maxPixels: 100_000_000 };
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
const ID = '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11';

const picture = (name: string): File => new File([JPEG], name, { type: 'image/jpeg' });

function queueWith(upload: (file: File, options: UploadOptions) => Promise<unknown>) {
  const asked: string[] = [];
  const api = {
    upload,
    get: (path: string) => {
      asked.push(path);
      return Promise.reject(ApiProblem.unreachable());
    },
    delete: (path: string) => {
      asked.push(`DELETE ${path}`);
      return Promise.resolve();
    },
  };
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
  TestBed.configureTestingModule({ providers: [{ provide: ApiClient, useValue: api }] });
  return { queue: TestBed.inject(UploadQueue), asked };
}

describe('files on their way', () => {
  it('refuses what cannot work before a byte is sent, and says what works', async () => {
    let uploads = 0;
    const { queue } = queueWith(() => Promise.resolve((uploads += 1)));
    queue.add(
      [new File(['\0\0\0\x18ftypheic'], 'a.heic'), new File([new Uint8Array(2 * 1024 * 1024)], 'b.jpg')],
      LIMITS,
    );
    await vi.waitFor(() => expect(queue.items()).toHaveLength(2));
    expect(queue.items().map(({ state }) => state)).toEqual(['refused', 'refused']);
    const messages = queue
      .items()
      .map(({ message }) => message)
      .join(' ');
    expect(messages).toContain('JPEG, PNG, WebP, TIFF and GIF work.');
    expect(messages).toContain('1 MiB');
    expect(uploads).toBe(0);
  });

  it('sends two at a time and the third when one is through', async () => {
    const through: ((answer: object) => void)[] = [];
    const { queue } = queueWith(() => new Promise((resolve) => through.push(resolve)));
    queue.add([picture('a.jpg'), picture('b.jpg'), picture('c.jpg')], LIMITS);
    await vi.waitFor(() => expect(queue.items()).toHaveLength(3));
    expect(queue.items().filter(({ state }) => state === 'sending')).toHaveLength(2);
    through[0]?.({ projectId: ID, jobId: ID });
    await vi.waitFor(() => expect(through).toHaveLength(3));
  });

  it('keeps its key over a retry, so that a lost answer makes no second project', async () => {
    const keys: (string | undefined)[] = [];
    const { queue } = queueWith((_file, { idempotencyKey }) => {
      keys.push(idempotencyKey);
      return Promise.reject(ApiProblem.unreachable());
    });
    queue.add([picture('a.jpg')], LIMITS);
    await vi.waitFor(() => expect(queue.items()[0]?.state).toBe('failed'));
    queue.retry(queue.items()[0]?.id ?? '');
    await vi.waitFor(() => expect(keys).toHaveLength(2));
    expect(keys[0]).toBe(keys[1]);
  });

  it('stops sending when it is cancelled, and erases what had arrived', async () => {
    const { queue, asked } = queueWith(() => Promise.resolve({ projectId: ID, jobId: ID }));
    queue.add([picture('a.jpg')], LIMITS);
    await vi.waitFor(() => expect(queue.items()[0]?.state).toBe('taking-in'));
    queue.cancel(queue.items()[0]?.id ?? '');
    expect(queue.items()[0]?.state).toBe('cancelled');
    expect(asked).toContain(`DELETE /api/projects/${ID}`);
  });

  it('offers no retry for a file that the server refuses for good', async () => {
    const refusal = new ApiProblem('format-not-supported', 'This is a film, not a picture.', 415);
    const { queue } = queueWith(() => Promise.reject(refusal));
    queue.add([picture('a.jpg')], LIMITS);
    await vi.waitFor(() => expect(queue.items()[0]?.state).toBe('refused'));
    expect(queue.items()[0]?.message).toBe('This is a film, not a picture.');
  });
});
