import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startHarness, type Harness } from '../harness/open-harness.ts';
import { SAMPLE_TEXT } from '../harness/sample-findings.ts';

let harness: Harness;
let page: Page;

beforeAll(async () => {
  harness = await startHarness();
});
afterEach(() => page.close());
afterAll(async () => {
  await harness.close();
  expect(harness.problems).toEqual([]);
});

const calls = () => page.evaluate(() => window.harness.session.calls);
const tab = (name: string) => page.getByRole('tab', { name, exact: true });

describe('tabs', () => {
  it('are 检查, 要件 and 词句, one of them a tab stop, each tied to its panel', async () => {
    page = await harness.open('');
    expect(await page.getByRole('tab').evaluateAll((tabs) => tabs.map((item) => item.textContent))).toEqual([
      '检查',
      '要件',
      '词句',
    ]);
    expect(await page.getByRole('tab').evaluateAll((tabs) => tabs.map((item) => (item as HTMLElement).tabIndex))).toEqual([0, -1, -1]);
    expect(await page.getByRole('tabpanel', { name: '检查' }).isVisible()).toBe(true);
  });

  it('follow arrows, Home and End', async () => {
    page = await harness.open('');
    await tab('检查').focus();
    const expectAfter = async (key: string, name: string) => {
      await page.keyboard.press(key);
      expect(await tab(name).getAttribute('aria-selected')).toBe('true');
      expect(await tab(name).evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await page.getByRole('tabpanel', { name }).isVisible()).toBe(true);
    };
    await expectAfter('ArrowRight', '要件');
    await expectAfter('End', '词句');
    await expectAfter('ArrowRight', '检查');
    await expectAfter('ArrowLeft', '词句');
    await expectAfter('Home', '检查');
  });
});

describe('header', () => {
  it('shows the verdict and says why', async () => {
    page = await harness.open('');
    await page.getByRole('button', { name: '有 20 处须处理' }).click();
    expect(await page.getByText('缺少必备要件：具体措施、进度安排。').isVisible()).toBe(true);
  });

  it('sets the document type', async () => {
    page = await harness.open('');
    const select = page.getByRole('combobox', { name: '文种' });
    expect(await select.locator('option').first().textContent()).toBe('自动识别（年度工作计划）');
    await select.selectOption('summary');
    expect(await calls()).toEqual([['setDocumentType', 'summary']]);
  });

  it('has a menu that is worked with the keyboard', async () => {
    page = await harness.open('');
    await page.getByRole('button', { name: '更多' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('更多');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await calls()).toEqual([['openWorkbench']]);
    await page.getByRole('button', { name: '关闭侧栏' }).click();
    expect(await calls()).toEqual([['openWorkbench'], ['close']]);
  });
});

describe('要件', () => {
  it('lists every section with its status, reveals those that are there, leads on to phrases', async () => {
    page = await harness.open('');
    await tab('要件').click();
    const shown = await page
      .locator('li[data-section]')
      .evaluateAll((items) => items.map((item) => [item.getAttribute('data-section'), item.getAttribute('data-status')]));
    expect(shown).toHaveLength(8);
    expect(shown).toContainEqual(['goals', 'thin']);
    expect(shown).toContainEqual(['schedule', 'missing']);
    await page.locator('li[data-section="tasks"]').click();
    expect((await calls())[0]?.[0]).toBe('reveal');
    await page.locator('li[data-section="schedule"]').getByRole('button', { name: '看词句' }).click();
    expect(await tab('词句').getAttribute('aria-selected')).toBe('true');
    await page.locator('li[data-phrase-id="p-6"]').waitFor();
    expect((await calls()).at(-1)).toEqual(['suggest', { limit: 30, sectionId: 'schedule' }]);
  });
});

describe('phases', () => {
  it('says what to do while there is no editor', async () => {
    page = await harness.open('scene=waiting');
    expect(await page.getByText('请点一下要写的地方').first().isVisible()).toBe(true);
  });

  it('shows a skeleton only when checking takes long', async () => {
    page = await harness.open('scene=checking');
    expect(await page.locator('.skeleton').count()).toBe(0);
    await page.locator('.skeleton').first().waitFor({ timeout: 2000 });
  });

  it('keeps the last report while the link is being renewed', async () => {
    page = await harness.open('scene=disconnected');
    expect(await page.getByText('正在重新连接').isVisible()).toBe(true);
    expect(await page.locator('li[data-rule]').count()).toBe(26);
  });

  it('says what an error means', async () => {
    page = await harness.open('scene=error');
    expect(await page.getByText('文字超过 500 万字').first().isVisible()).toBe(true);
  });

  it('shows what the draft says as text, whatever it is', async () => {
    page = await harness.open('');
    await page.evaluate(() => {
      const { session, manyFindings } = window.harness;
      const [finding] = manyFindings(1);
      if (finding) session.setFindings([{ ...finding, text: '<img src=x onerror=alert(1)>', message: '<b>粗</b>' }]);
    });
    await page.getByText('<img src=x onerror=alert(1)>').waitFor();
    expect(await page.locator('li[data-rule] img, li[data-rule] b').count()).toBe(0);
  });
});

describe('单位资料', () => {
  const openForm = async () => {
    page = await harness.open('');
    await page.getByRole('button', { name: /填好单位资料，可一键改好（3 处）/ }).click();
  };
  const saved = async () =>
    (await calls()).filter(([method]) => method === 'updateSettings').map(([, patch]) => (patch as { profile: object }).profile);

  it('is opened from the hint and saved when a field is left', async () => {
    await openForm();
    await page.getByLabel('单位全称').fill(' 青川县粮食局机关工会 ');
    await page.getByLabel('单位简称').focus();
    await page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
    expect(await saved()).toEqual([expect.objectContaining({ unitName: '青川县粮食局机关工会', year: '' })]);
  });

  it('is saved with Enter, but not with the Enter that ends a composition', async () => {
    await openForm();
    await page.getByLabel('单位简称').fill('粮食局');
    await page.getByLabel('单位简称').dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(await saved()).toEqual([]);
    await page.getByLabel('单位简称').press('Enter');
    expect(await saved()).toHaveLength(1);
  });

  it('keeps a wrong year in its field, says why, and saves the rest', async () => {
    await openForm();
    await page.getByLabel('年度').fill('26');
    await page.getByLabel('负责人').fill('李明');
    await page.getByRole('button', { name: '保存' }).click();
    expect(await saved()).toEqual([expect.objectContaining({ year: '', leader: '李明' })]);
    expect(await page.getByText('年度要写四位数字').isVisible()).toBe(true);
    expect(await page.getByLabel('年度').inputValue()).toBe('26');
  });

  it('is left with Escape', async () => {
    await openForm();
    await page.getByLabel('年度').press('Escape');
    expect(await tab('检查').isVisible()).toBe(true);
    expect(await calls()).toEqual([]);
  });
});

describe('theme', () => {
  const background = () => page.locator('.ng').evaluate((element) => getComputedStyle(element).backgroundColor);

  it('follows the system, and the setting before the system', async () => {
    page = await harness.open('', { dark: true });
    expect(await background()).toBe('rgb(22, 26, 32)');
    await page.close();
    page = await harness.open('theme=light', { dark: true });
    expect(await background()).toBe('rgb(255, 255, 255)');
    await page.close();
    page = await harness.open('theme=dark');
    expect(await background()).toBe('rgb(22, 26, 32)');
  });

  it('works in a shadow root under a strict policy', async () => {
    page = await harness.open('shadow');
    expect(await background()).toBe('rgb(255, 255, 255)');
    await page.locator('li[data-rule]').nth(1).getByRole('button', { name: '改为“2026年度”' }).click();
    expect(await page.locator('li[data-rule]').count()).toBe(25);
  });

  it('fills the frame and scrolls inside', async () => {
    page = await harness.open('findings=300');
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    expect(await page.locator('.scroller').first().evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(true);
  });

  it('leaves no inline style behind', async () => {
    page = await harness.open('');
    expect(await page.locator('[style]').count()).toBe(0);
  });
});

describe('tasks of a plan', () => {
  it('are told as a share, and each incomplete one is walked to', async () => {
    page = await harness.open('');
    await tab('要件').click();
    const tasks = page.getByRole('region', { name: '任务能不能检查' });
    expect(await tasks.getByRole('heading').innerText()).toContain('3/5 项写全');
    const first = tasks.getByRole('button', { name: /开展职工技能竞赛/ });
    expect(await first.innerText()).toContain('没写指标、时限、责任人');
    await first.click();
    expect((await calls()).at(-1)).toEqual(['reveal', { start: SAMPLE_TEXT.indexOf('三、主要任务'), end: SAMPLE_TEXT.length }]);
  });
});
