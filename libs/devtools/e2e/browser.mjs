import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

/** Chromium as a test machine has it: root, no GPU, and nothing of its own that calls home. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const openBrowser = (executablePath) => chromium.launch({ executablePath, args: ARGUMENTS });

/**
 * A person's browser: cookies of its own, and everything kept that a page must not do: errors, console errors,
 * requests to another host, pointer events (a keyboard walk has none).
 */
export async function visit(browser, baseUrl, { width = 1440, height = 900, dark = false } = {}) {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const complaints = [];
  const pointers = [];
  await context.exposeFunction('laminaSawPointer', (type) => pointers.push(type));
  await context.addInitScript(() => {
    for (const type of ['pointerdown', 'mousedown', 'touchstart'])
      document.addEventListener(type, () => globalThis.laminaSawPointer(type), true);
  });
  const page = await context.newPage();
  const { host } = new URL(baseUrl);
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`console: ${message.text()} ${message.location().url.replace(baseUrl, '')}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(http|ws)/.test(url.protocol) && url.host !== host) complaints.push(`foreign request: ${url.host}`);
  });
  return { context, page, complaints, pointers };
}

/** What axe-core finds on the page as it is, a line each with the place. */
export async function axeFindings(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** What a screen reader would call the element that has the focus, near enough to find it again. */
const focusedName = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const names = [
      element.getAttribute('aria-label'),
      ...labelled.map((id) => document.getElementById(id)?.textContent),
      ...[...(element.labels ?? [])].map((label) => label.textContent),
      element.matches('input, textarea') ? null : element.textContent,
    ];
    return (names.find((name) => name?.trim()) ?? '').replace(/\s+/g, ' ').trim();
  });

/** Presses Tab until what has the focus is called like this. @throws with the names that were met */
export async function tabTo(page, name, { back = false, most = 120 } = {}) {
  const met = [];
  for (let step = 0; step < most; step++) {
    const now = await focusedName(page);
    if (name instanceof RegExp ? name.test(now) : now === name) return;
    met.push(now);
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab never came to ${name}. It met: ${[...new Set(met)].join(' | ')}`);
}

/** Goes to a button, link or choice by Tab and presses Enter on it. */
export async function pressOn(page, name, options) {
  await tabTo(page, name, options);
  await page.keyboard.press('Enter');
}

/** Goes to a field by Tab and types into it, over what it held. */
export async function typeInto(page, name, text, options) {
  await tabTo(page, name, options);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}
