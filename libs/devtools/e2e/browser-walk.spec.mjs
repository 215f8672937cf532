import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { totpCode } from '../totp-code.mjs';
import { axeFindings, openBrowser, pressOn, tabTo, typeInto, visit } from './browser.mjs';
import { CAMERA, cameraPicture } from './camera-picture.mjs';
import { emptyStack } from './own-stack.mjs';

const PERSON = { name: 'Ada Walker', email: 'ada@walk.example', password: 'quiet lantern 48 harbour' };
const SENTENCE = 'make it warmer and a little brighter';

/**
 * One person's first day, from the set-up code to the downloads, by the keyboard alone, on a stack of its own. The
 * steps build on each other, so they stand in one file in their order.
 */
describe('a first day by the keyboard alone', () => {
  let stack, stop, browser, person, picture, recoveryCode, projectPage;
  const downloads = {};

  beforeAll(async () => {
    ({ stack, stop } = await emptyStack());
    browser = await openBrowser(inject('browser'));
    person = await visit(browser, stack.baseUrl);
    picture = await cameraPicture();
  });
  afterAll(async () => {
    await browser?.close();
    await stop?.();
  });

  const expectClean = async () => expect(await axeFindings(person.page)).toEqual([]);

  it('ST-037 the set-up code makes the first administrator, who enrols an authenticator and keeps recovery codes', async () => {
    const { page } = person;
    await page.goto('/');
    await page.waitForURL('**/set-up');
    await expectClean();
    await typeInto(page, 'Set-up code', stack.setupCode);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Who runs this installation?' }).waitFor();
    await expectClean();
    await typeInto(page, 'Name', PERSON.name);
    await typeInto(page, 'E-mail', PERSON.email);
    await typeInto(page, 'Password', PERSON.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Second factor', exact: true }).waitFor();
    const secret = page.locator('app-copy-text').first();
    await expect.poll(() => secret.innerText(), { timeout: 30_000 }).toMatch(/[A-Z2-7]{4}/);
    await expectClean();
    const key = (await secret.innerText()).replace(/[^A-Z2-7]/g, '').slice(0, 32);
    await tabTo(page, /Code the app shows|code/i);
    await page.keyboard.type(totpCode(key, Date.now()));
    const codes = page.locator('app-recovery-code-list');
    await codes.waitFor();
    await expectClean();
    recoveryCode = (await codes.innerText()).match(/[A-Z0-9]{4}(-[A-Z0-9]{4})+/i)[0];
    await tabTo(page, /I have kept|kept/i);
    await page.keyboard.press('Space');
    await pressOn(page, /^Continue/);
    await page.getByRole('heading', { name: 'Lamina is ready' }).waitFor();
    await expectClean();
    await pressOn(page, 'Go to projects');
    await page.waitForURL('**/projects');
    await page.getByRole('heading', { name: 'Drop a picture here' }).waitFor();
    await expectClean();
  });

  it('signs out, and in again with the password and a recovery code', async () => {
    const { page } = person;
    await page.goto('/account');
    await page.getByRole('heading', { name: 'Account' }).first().waitFor();
    await expectClean();
    await pressOn(page, /Sign out/);
    await page.waitForURL('**/sign-in**');
    await expectClean();
    await typeInto(page, 'E-mail', PERSON.email);
    await typeInto(page, 'Password', PERSON.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Second factor' }).waitFor();
    await expectClean();
    await pressOn(page, 'Use a recovery code');
    await typeInto(page, 'Recovery code', recoveryCode);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/projects');
  });

  it('takes in a photograph of 12 megapixels and says what was taken out', async () => {
    const { page } = person;
    const choosing = page.waitForEvent('filechooser');
    await pressOn(page, 'Choose a file');
    await (await choosing).setFiles({ name: 'harbour-quokka.jpg', mimeType: 'image/jpeg', buffer: picture });
    await page.getByText('accepted', { exact: true }).waitFor({ timeout: 60_000 });
    await page.getByText('Taken out before anything is stored:').waitFor();
    await expectClean();
    await pressOn(page, 'Open 1 picture');
    await page.waitForURL('**/projects/*');
    projectPage = page.url();
    await page.locator('[data-canvas]').waitFor();
    await page.getByText('Loading the picture').waitFor({ state: 'detached' });
    await expectClean();
  });

  it('shows what was understood and the price before anything runs, then runs it', async () => {
    const { page } = person;
    await typeInto(page, 'What should change?', SENTENCE);
    await page.getByText('I understood two changes', { exact: false }).waitFor();
    await expectClean();
    await page.keyboard.press('Enter');
    await page.getByText('1 credit', { exact: false }).first().waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByText(/pixels changed/)
      .first()
      .waitFor({ timeout: 60_000 });
    await expectClean();
  });

  it('says that a region needs a mask, and that a dog needs a model', async () => {
    const { page } = person;
    await typeInto(page, 'What should change?', 'blur the background');
    await page.getByText(/mask/).first().waitFor();
    await typeInto(page, 'What should change?', 'add a dog');
    await page.getByText('This needs a model.', { exact: false }).first().waitFor();
    await tabTo(page, 'What should change?');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
  });

  it('moves one colour to another and counts the changed pixels', async () => {
    const { page } = person;
    await pressOn(page, 'Recolour', { back: true });
    await page.getByRole('heading', { name: 'Recolour' }).waitFor();
    await expectClean();
    await typeInto(page, 'This colour', '#e08a1e');
    await page.keyboard.press('Enter');
    await typeInto(page, 'becomes', '#1f4e9e');
    await page.keyboard.press('Enter');
    await expectClean();
    await page.getByText('1 credit', { exact: false }).first().waitFor();
    await pressOn(page, 'Recolour');
    await expect
      .poll(async () => (await page.locator('app-history-panel').first().innerText()).match(/recolour/i), {
        timeout: 60_000, // a recolouring of 12 megapixels on a busy machine
      })
      .not.toBeNull();
    await page.waitForFunction(() => document.querySelector('[role="progressbar"]') === null, undefined, {
      timeout: 60_000,
    });
  });

  it('undoes and redoes, and the step survives a reload', async () => {
    const { page } = person;
    const head = () =>
      page.evaluate(
        async (id) => (await (await fetch(`/api/projects/${id}`)).json()).head,
        projectPage.split('/').at(-1),
      );
    const last = await head();
    await page.keyboard.press('Escape');
    await page.locator('[data-canvas]').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(head, { timeout: 15_000 }).not.toBe(last);
    const before = await head();
    await page.reload();
    await page.locator('[data-canvas]').waitFor();
    expect(await head()).toBe(before);
    await page.locator('[data-canvas]').focus();
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(head, { timeout: 15_000 }).toBe(last);
  });

  it.each([
    ['PNG', 'png'],
    ['JPEG', 'jpeg'],
    ['WebP', 'webp'],
  ])(
    'downloads the result as %s, which opens elsewhere and says nothing of the camera',
    async (name, format) => {
      const { page } = person;
      await pressOn(page, 'Export', { back: true });
      await page.getByRole('heading', { name: 'Export' }).waitFor();
      await expectClean();
      await tabTo(page, /^PNG/);
      for (let press = 0; press < ['png', 'jpeg', 'webp'].indexOf(format); press++)
        await page.keyboard.press('ArrowRight');
      const downloading = page.waitForEvent('download');
      await pressOn(page, `Export ${name}`);
      const file = readFileSync(await (await downloading).path());
      downloads[format] = file;
      const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height, data.length > 0]).toEqual([4000, 3000, true]);
      const meta = await sharp(file).metadata();
      expect([meta.format, meta.exif, meta.xmp, meta.iptc]).toEqual([
        format,
        undefined,
        undefined,
        undefined,
      ]);
      for (const word of Object.values(CAMERA)) expect(file.includes(word)).toBe(false);
      await pressOn(page, /^Close/);
      await page.getByRole('heading', { name: 'Export' }).waitFor({ state: 'detached' });
    },
  );

  it('ST-009 the untouched original has its pixels and none of its story', async () => {
    const { page } = person;
    const original = await page.evaluate(async (id) => {
      const project = await (await fetch(`/api/projects/${id}`)).json();
      const bytes = await (await fetch(`/api/projects/${id}/assets/${project.original}`)).arrayBuffer();
      return [...new Uint8Array(bytes)];
    }, projectPage.split('/').at(-1));
    const file = Buffer.from(original);
    const pixels = (bytes) => sharp(bytes).raw().toBuffer();
    expect(Buffer.compare(await pixels(file), await pixels(picture))).toBe(0);
    expect(picture.includes(CAMERA.model)).toBe(true);
    for (const word of Object.values(CAMERA)) expect(file.includes(word)).toBe(false);
  });

  it('says the new date before it saves, and erases at once', async () => {
    const { page } = person;
    await page.goto('/projects');
    await page.getByText('harbour-quokka').first().waitFor();
    await page
      .getByText(/deletes in \d+ h/)
      .first()
      .waitFor();
    await expectClean();
    await pressOn(page, /^Save…/);
    await page.getByText(/It then stays until/).waitFor();
    await expectClean();
    await pressOn(page, /^Save until/);
    await page
      .getByText(/is saved until/)
      .first()
      .waitFor();
    // The card moves to the saved ones: its menu is asked for where it stays.
    await page.getByRole('button', { name: /^Save…/ }).waitFor({ state: 'detached' });
    await pressOn(page, /More actions for harbour-quokka/);
    await page.getByRole('menuitem', { name: 'Delete…' }).waitFor();
    await tabOrArrowTo(page, 'Delete…');
    await page.keyboard.press('Enter');
    await page.getByText('It is gone at once', { exact: false }).waitFor();
    await expectClean();
    await pressOn(page, 'Erase the project');
    await page.getByRole('heading', { name: 'Drop a picture here' }).waitFor();
  });

  it.each(['/admin/people', '/admin/health', '/account', '/admin/nothing-here'])(
    'axe-core finds nothing on %s',
    async (path) => {
      const { page } = person;
      await page.goto(path);
      await page.locator('h1').first().waitFor();
      await expectClean();
    },
  );

  it('ST-070 the browser keeps no token and no picture', async () => {
    const kept = await person.page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      readable: document.cookie,
    }));
    expect(Object.keys(kept.local).filter((key) => !/theme/.test(key))).toEqual([]);
    expect({ ...kept, local: {} }).toEqual({
      local: {},
      session: {},
      caches: [],
      databases: [],
      readable: '',
    });
  });

  it('ST-119 no page asked another host, threw an error, or needed a pointer', () => {
    // The one 401 is the answer to "who is there?" while nobody is; the browser writes it to its console by itself.
    const nobody = /^console: .*401 \(Unauthorized\) \/api\/session$/;
    expect(person.complaints.filter((complaint) => !nobody.test(complaint))).toEqual([]);
    expect(person.pointers).toEqual([]);
  });
});

/** Menus go by the arrows. */
async function tabOrArrowTo(page, name) {
  for (let step = 0; step < 12; step++) {
    const now = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (now === name) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows never came to ${name}`);
}
