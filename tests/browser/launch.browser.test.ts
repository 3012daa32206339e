import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type LaunchedBrowser } from './launch.ts';
import { serve, type StaticServer } from './serve.ts';

let browser: LaunchedBrowser;
let server: StaticServer;

beforeAll(async () => {
  server = await serve({ pages: { '/': { body: '<!doctype html><title>页</title><p>正文' } } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('the test browser', () => {
  it('shows a page of the test server under each loopback name', async () => {
    for (const host of ['127.0.0.1', 'localhost', 'nigao.localhost']) {
      const page = await browser.context.newPage();
      await page.goto(server.url('/', host));
      expect(await page.title()).toBe('页');
      await page.close();
    }
    expect(browser.strayRequests).toEqual([]);
  });

  it('answers 404 outside its folders', async () => {
    const response = await fetch(server.url('/%2e%2e/package.json'));
    expect(response.status).toBe(404);
  });
});
