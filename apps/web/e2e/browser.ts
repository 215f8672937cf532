import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Chromium as CI has it: root, no GPU, and nothing of its own that calls home. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ARGUMENTS });

/** What a page did that it must not: errors, console errors, requests to another host. */
export class Complaints {
  readonly found: string[] = [];
  /** Console errors of refusals that a test provokes on purpose, by their text. */
  readonly expected: RegExp[] = [];

  watch(page: Page, baseUrl: string): void {
    const { host } = new URL(baseUrl);
    page.on('pageerror', (error) => this.add(`page error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error')
        this.add(`console: ${message.text()} ${message.location().url.replace(baseUrl, '')}`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (/^(http|ws)/.test(url.protocol) && url.host !== host) this.add(`foreign request: ${url.host}`);
    });
  }

  private add(text: string): void {
    if (!this.expected.some((pattern) => pattern.test(text))) this.found.push(text);
  }
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: Complaints;
}

/** A person's browser: its own cookies, and everything that it complains about kept. */
export async function visit(
  browser: Browser,
  baseUrl: string,
  options: { width?: number; height?: number; dark?: boolean } = {},
): Promise<Visit> {
  const { width = 1440, height = 900, dark = false } = options;
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints = new Complaints();
  complaints.watch(page, baseUrl);
  return { context, page, complaints };
}
