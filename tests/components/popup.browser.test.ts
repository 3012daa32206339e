import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startHarness, type Harness } from './harness/open-harness.ts';

let harness: Harness;
let page: Page;

beforeAll(async () => {
  harness = await startHarness();
});
afterEach(() => page.close());
afterAll(() => harness.close());

const size = { width: 340, height: 300 };
const site = () => page.getByRole('switch', { name: '在此网站启用' });

it('switches the site on', async () => {
  page = await harness.open('view=popup', size);
  await site().click();
  expect(await site().getAttribute('aria-checked')).toBe('true');
  expect(await page.getByText('按 Alt+J 打开侧栏').isVisible()).toBe(true);
});

it('says so when the browser did not allow it', async () => {
  page = await harness.open('view=popup&deny', size);
  await site().click();
  await page.getByText('没有得到浏览器许可').waitFor();
  expect(await site().getAttribute('aria-checked')).toBe('false');
});

it('leaves the single site alone while all are on', async () => {
  page = await harness.open('view=popup&all', size);
  expect(await site().isDisabled()).toBe(true);
});

it('says why it cannot run on a page of the browser', async () => {
  page = await harness.open('view=popup&site=unsupported', size);
  expect(await page.getByText('这是浏览器自己的页面').isVisible()).toBe(true);
  expect(await site().count()).toBe(0);
});
