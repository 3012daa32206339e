import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startHarness, type Harness } from '../harness/open-harness.ts';

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

const open = async (phrases?: number) => {
  page = await harness.open(`view=workbench${phrases === undefined ? '' : `&phrases=${phrases}`}#/phrases`, { width: 1280, height: 860 });
  if (phrases !== 0) await rows().first().waitFor();
};
const rows = () => page.locator('.library-row[data-phrase-id]');
const grid = () => page.getByRole('grid', { name: '词句列表' });
const search = () => page.getByRole('searchbox', { name: '筛选词句' });
const expectSaid = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first().waitFor();
const undo = () => page.getByRole('status').getByRole('button', { name: '撤销' }).click();
const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
const activeText = () => page.locator('.library-row.active .library-text').textContent();
const untilActive = (words: string) => page.locator('.library-row.active', { hasText: words }).waitFor();
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const give = (files: Readonly<Record<string, string>>) =>
  page.getByLabel('选择要导入的文件').setInputFiles(Object.entries(files).map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));
const giveBackup = (name: string, text: string) =>
  page.getByLabel('选择备份文件', { exact: true }).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

describe('one phrase', () => {
  it('is added, starred, edited, found and deleted with a way back', async () => {
    await open();
    await page.getByRole('button', { name: '添加词句' }).click();
    await page.getByLabel('词句', { exact: true }).fill('{{年度}}年底前全部完成。');
    await page.getByLabel('文件夹（用 / 分级，可不填）').fill('督办/年底');
    await page.getByLabel('标签（用顿号或逗号分开，可不填）').fill('收尾、时限');
    await page.getByLabel('进度安排').check();
    await page.getByRole('button', { name: '保存' }).click();
    const added = rows().filter({ hasText: '年底前全部完成' });
    await added.waitFor();
    expect(await added.textContent()).toMatch(/收尾时限督办\/年底 · 进度安排/);
    await added.getByRole('button', { name: '加星' }).click();
    await added.locator('.star[aria-pressed="true"]').waitFor();
    await added.getByRole('button', { name: '编辑' }).click();
    expect(await page.getByLabel('标签（用顿号或逗号分开，可不填）').inputValue()).toBe('收尾、时限');
    await page.getByLabel('词句', { exact: true }).fill('十二月底前全部完成。');
    await page.getByRole('button', { name: '保存' }).click();
    const edited = rows().filter({ hasText: '十二月底前' });
    await edited.getByRole('button', { name: '删除' }).click();
    await expectSaid('已删去 1 条词句');
    await edited.waitFor({ state: 'detached' });
    await undo();
    await edited.waitFor();
    await search().fill('没有这样的');
    await page.getByText('没有符合的词句').waitFor();
  });

  it('is not added twice, and the form says so', async () => {
    await open();
    await page.getByRole('button', { name: '添加词句' }).click();
    await page.getByLabel('词句', { exact: true }).fill((await rows().first().locator('.library-text').textContent()) ?? '');
    await page.getByRole('button', { name: '保存' }).click();
    await expectSaid('词句库里已有这一条');
  });
});

it('says why a phrase cannot be kept', async () => {
  await open(3);
  await page.getByRole('button', { name: '添加词句' }).click();
  await page.getByLabel('词句', { exact: true }).fill('长'.repeat(5_001));
  await page.getByRole('button', { name: '保存' }).click();
  await expectSaid('词句不能超过 5000 字');
  expect(await page.getByRole('dialog').isVisible()).toBe(true);
});

describe('a hundred thousand phrases', () => {
  it('are drawn only as far as they are seen, wherever one scrolls', async () => {
    await open(100_000);
    expect(await grid().getAttribute('aria-rowcount')).toBe('100000');
    await page.getByText('共 100,000 条，约').waitFor();
    for (const share of [0.25, 0.5, 0.99, 0.1]) {
      await grid().evaluate((element, at) => element.scrollTo(0, element.scrollHeight * at), share);
      const middle = page.locator(`.library-row[data-phrase-id][aria-rowindex="${Math.round(100_000 * share) + 3}"]`);
      await middle.waitFor();
      // Those in sight, a few more on either side, and the current one.
      expect(await page.locator('.library-row').count()).toBeLessThan(40);
    }
  });

  it('are walked by keys from the first to the last', async () => {
    await open(100_000);
    await grid().focus();
    await press('End');
    await untilActive('第99999项');
    await press('ArrowUp');
    await untilActive('第99998项');
    await press('Home', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    await untilActive('第1项');
    await press('PageDown');
    const [, number] = /第(\d+)项/.exec((await activeText()) ?? '') ?? [];
    expect(Number(number)).toBeGreaterThan(4);
    await press('PageUp');
    await untilActive('第1项');
    const shown = await grid().getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${shown}"]`).getAttribute('aria-rowindex')).toBe('2');
  });

  it('are filtered by words, folder, tag, section and star together', async () => {
    await open(100_000);
    await search().fill('食堂 第13组');
    await expectSaid('符合的有 129 条');
    await page.getByRole('button', { name: '清除筛选' }).first().click();
    await page.getByLabel('文件夹').selectOption('帮扶/冬季');
    await expectSaid('符合的有 12,500 条');
    await page.getByLabel('标签').selectOption('常用');
    await expectSaid('符合的有 2,500 条');
    await page.getByLabel('要件').selectOption('tasks');
    await expectSaid('符合的有 834 条');
    await page.getByRole('button', { name: '只看加星' }).click();
    await expectSaid('符合的有 167 条');
  });

  it('are selected and deleted at once, and all come back', async () => {
    await open(100_000);
    await grid().focus();
    await press('Control+a');
    await page.getByText('已选 100,000 条').waitFor();
    await press('Delete');
    await page.getByText('还没有自己的词句').waitFor();
    await expectSaid('已删去 100,000 条词句');
    await undo();
    await page.getByText('共 100,000 条').waitFor();
    expect(await rows().first().textContent()).toContain('第0项');
  });
});

describe('the keyboard', () => {
  it('selects, extends, stars, edits and deletes', async () => {
    await open(200);
    await press('/');
    await search().pressSequentially('食堂');
    await expectSaid('符合的有 25 条');
    await press('ArrowDown', ' ', 'ArrowDown', 'ArrowDown', ' ', 'Shift+ArrowDown');
    await page.getByText('已选 2 条').waitFor();
    await press('Escape');
    await page.getByText('已选').waitFor({ state: 'detached' });
    await press('Home', 's');
    await page.locator('.library-row.active .star[aria-pressed="true"]').waitFor();
    await press('Enter');
    await page.getByRole('dialog', { name: '编辑词句' }).waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // The list has the keyboard again.
    await press('Shift+End', 'Delete');
    await expectSaid('已删去 25 条词句');
  });

  it('stays with the list after something in a row was pressed', async () => {
    await open(20);
    await rows().nth(2).getByRole('button', { name: '加星' }).click();
    await rows().nth(2).locator('.star[aria-pressed="true"]').waitFor();
    await press('ArrowDown');
    await untilActive('第1项');
    await rows().nth(2).getByRole('button', { name: '编辑' }).click();
    await page.getByRole('dialog', { name: '编辑词句' }).waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press('End');
    await untilActive('第19项');
    expect(await grid().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('leaves keys that an input method needs alone', async () => {
    await open(20);
    await grid().focus();
    await grid().evaluate((element) => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, isComposing: true })));
    expect(await page.getByText('共 20 条').count()).toBe(1);
  });
});

describe('what is selected', () => {
  it('is moved, tagged, starred and exported', async () => {
    await open(60);
    await grid().focus();
    await press(' ', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await page.getByText('已选 3 条').waitFor();
    await page.getByRole('button', { name: '移到文件夹' }).click();
    await page.getByRole('combobox', { name: '文件夹' }).last().fill('活动/春季');
    await page.getByRole('button', { name: '确定' }).click();
    await expectSaid('已移到“活动/春季”：3 条');
    const name = async (names: string, what: '加上' | '去掉') => {
      await page.getByRole('button', { name: '标签', exact: true }).click();
      await page.getByRole('combobox', { name: '标签' }).last().fill(names);
      await page.getByRole('button', { name: what }).click();
    };
    await name('三月、四月、踏青', '加上');
    await expectSaid('已加标签：3 条');
    await name('四月', '去掉');
    await expectSaid('已去掉标签：3 条');
    // The keyboard is where it was, and a form that is not wanted goes with Escape.
    const tags = page.getByRole('button', { name: '标签', exact: true });
    expect(await tags.evaluate((button) => button === document.activeElement)).toBe(true);
    await press('Enter');
    await page.locator('.bulk-form .field:focus').waitFor();
    await press('Escape');
    await page.locator('.bulk-form').waitFor({ state: 'detached' });
    expect(await tags.evaluate((button) => button === document.activeElement)).toBe(true);
    await rows().nth(1).filter({ hasText: '三月踏青活动/春季' }).waitFor();
    await page.getByRole('button', { name: '归入要件' }).click();
    await page.getByRole('combobox', { name: '要件' }).last().selectOption('进度安排');
    await page.getByRole('button', { name: '归入', exact: true }).click();
    await expectSaid('已归入“进度安排”：3 条');
    await rows().nth(2).filter({ hasText: '进度安排' }).waitFor();
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).click()]);
    const text = await readFile(await csv.path(), 'utf8');
    expect(text.split('\r\n')).toHaveLength(5);
    expect(text).toContain('三月;踏青,活动/春季');
    const [json] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 JSON' }).click()]);
    expect((JSON.parse(await readFile(await json.path(), 'utf8')) as { phrases: unknown[] }).phrases).toHaveLength(3);
    await undoAll();
  });

  const undoAll = async () => {
    await page.getByRole('button', { name: '移到文件夹' }).click();
    await page.getByRole('button', { name: '确定' }).click();
    await expectSaid('已移出文件夹：3 条');
  };

  it('stays when another row is deleted by its own button', async () => {
    await open(60);
    await grid().focus();
    await press(' ', 'Shift+ArrowDown');
    await page.getByText('已选 2 条').waitFor();
    const kept = await rows().locator('.library-text').evaluateAll((texts) => texts.slice(0, 2).map(({ textContent }) => textContent));
    const third = (await rows().nth(2).locator('.library-text').textContent()) ?? '';
    await rows().nth(2).getByRole('button', { name: '删除' }).click();
    await expectSaid('已删去 1 条词句');
    await rows().filter({ hasText: third }).waitFor({ state: 'detached' });
    await page.getByText('共 59 条').waitFor();
    expect(await page.getByText('已选 2 条').count()).toBe(1);
    expect(await rows().locator('.library-text').evaluateAll((texts) => texts.slice(0, 2).map(({ textContent }) => textContent))).toEqual(kept);
  });

  it('falls when the filter changes: what is out of sight is not deleted', async () => {
    await open(60);
    await grid().focus();
    await press('Control+a');
    await page.getByText('已选 60 条').waitFor();
    await search().fill('食堂');
    await expectSaid('符合的有 7 条');
    expect(await page.getByText('已选').count()).toBe(0);
  });
});

describe('documents', () => {
  const DOCUMENTS = {
    '甲计划.txt': '办好职工书屋，每周开放三个晚上，由专人管理。\n走访困难职工家庭，做到一户一册、按月回访。',
    '乙计划.txt': '开好职工代表大会，提案件件有答复、事事有回音。\n办好职工书屋，每周开放三个晚上，由专人管理。',
    '旧稿.doc': 'x',
  };

  it('are imported with a summary, listed, shown and forgotten', async () => {
    await open(0);
    await page.getByText('还没有自己的词句').waitFor();
    await give(DOCUMENTS);
    const result = page.getByRole('region', { name: '导入结果' });
    await result.getByText('导入了 2 份文件，收下 3 条词句；1 句已有，没有重复收；1 份没有导入。').waitFor();
    expect(await result.getByRole('list', { name: '没有导入的文件' }).textContent()).toContain('旧稿.doc这是旧版 Word');
    await result.getByRole('button', { name: '知道了' }).click();
    await result.waitFor({ state: 'detached' });
    await give({ '甲计划.txt': DOCUMENTS['甲计划.txt'] });
    await page.getByText('没有收下新的文件；1 份以前导入过。').waitFor();
    await tab('导入的文件');
    await page.locator('[data-source]', { hasText: '甲计划' }).getByRole('button', { name: '看词句' }).click();
    await expectSaid('符合的有 2 条');
    await tab('导入的文件');
    await page.getByRole('button', { name: '忘掉：甲计划.txt' }).click();
    await expectSaid('已忘掉“甲计划.txt”，删去 1 条词句');
    await page.getByText('共 2 条').waitFor();
    await undo();
    await page.locator('[data-source]', { hasText: '甲计划' }).waitFor();
    await page.getByText('共 3 条').waitFor();
  });

  it('are dropped anywhere on the page, and pasted', async () => {
    await open(0);
    await page.locator('.library-page').evaluate((target) => {
      const data = new DataTransfer();
      data.items.add(new File(['组织女职工体检，结果由专人一对一告知。'], '通知.md'));
      target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await rows().filter({ hasText: '女职工体检' }).waitFor();
    await page.getByRole('button', { name: '粘贴文字' }).click();
    await page.getByLabel('要导入的文字').fill('每季度听取一次职工意见，当场能办的当场办。');
    await page.getByRole('dialog').getByRole('button', { name: '导入' }).click();
    await rows().filter({ hasText: '听取一次职工意见' }).waitFor();
    await expectSaid('导入了 1 份文件，收下 1 条词句。');
  });

  it('give what recurs for keeping, and nothing by itself', async () => {
    await open(0);
    await give(Object.fromEntries(['甲', '乙', '丙', '丁'].map((unit) => [`${unit}.txt`, `${unit}车间由${unit}组长牵头建好用好职工书屋。\n${unit}处在年底前把建好用好职工书屋的情况写进${unit}处总结里。`])));
    await page.getByText('导入了 4 份文件').waitFor();
    await page.getByText('共 5 条').waitFor();
    const before = await page.locator('.page-head', { hasText: '词句库' }).first().textContent();
    await tab('常用说法');
    const candidate = page.getByRole('list', { name: '反复出现的说法' }).getByRole('listitem').filter({ hasText: /^建好用好职工书屋出现/ });
    await candidate.waitFor();
    expect(await candidate.textContent()).toMatch(/出现 \d+ 次 · 主要任务/);
    expect(await page.locator('.page-head', { hasText: '词句库' }).first().textContent()).toBe(before);
    await candidate.getByRole('checkbox').check();
    await page.getByRole('button', { name: '收进词句库（1 条）' }).click();
    await expectSaid('已收进词句库 1 条');
    await candidate.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '重新找一遍' }).click();
    await page.getByText('正在找').waitFor({ state: 'detached' });
    expect(await candidate.count()).toBe(0);
    await tab('我的词句');
    await rows().filter({ hasText: /^建好用好职工书屋/ }).waitFor();
  });
});

it('keeps only what is ticked in the result that is shown', async () => {
  await open(0);
  await page.evaluate(() => {
    const { library } = window.harness;
    const mined = ['建好用好职工书屋', '每季度走访一次'].map((text) => ({ text, kind: 'phrase' as const, count: 3, sections: [], sourceIds: [] }));
    library.mine = async () => mined.splice(0, 1).concat(mined);
  });
  await tab('常用说法');
  await page.getByLabel('全选').check();
  await page.getByRole('button', { name: '收进词句库（2 条）' }).waitFor();
  await page.getByRole('button', { name: '重新找一遍' }).click();
  await page.getByRole('button', { name: '收进词句库（1 条）' }).click();
  await expectSaid('已收进词句库 1 条');
});

describe('near duplicates', () => {
  it('are shown in groups and merged, with a way back', async () => {
    await open(0);
    for (const text of ['每月走访一次困难职工家庭并登记造册。', '每月走访一次困难职工家庭，并登记造册！']) {
      await page.getByRole('button', { name: '添加词句' }).click();
      await page.getByLabel('词句', { exact: true }).fill(text);
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await tab('近似词句');
    const group = page.locator('.duplicate-group');
    await group.getByText('登记造册！').click();
    await group.getByRole('button', { name: '留选中的，合并' }).click();
    await expectSaid('已合并，少了 1 条');
    await page.getByText('没有近似的词句').waitFor();
    await undo();
    await group.waitFor();
    expect(await group.getByRole('radio').count()).toBe(2);
  });
});

describe('backup', () => {
  it('is written, and comes back whole into an empty library', async () => {
    await open(300);
    await tab('备份');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^备份全部/ }).click()]);
    expect(download.suggestedFilename()).toMatch(/^拟稿词句库备份-\d{4}-\d\d-\d\d\.json$/);
    const text = await readFile(await download.path(), 'utf8');
    await page.close();
    await open(0);
    await tab('备份');
    await giveBackup('备份.json', text);
    await page.getByText('备份，300 条词句').waitFor();
    await page.getByRole('button', { name: '替换整个词句库' }).click();
    await expectSaid('已恢复，词句库现有 300 条');
    const [again] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^备份全部（300/ }).click()]);
    const contents = (json: string) => ({ ...(JSON.parse(json) as object), exportedAt: 0 });
    expect(contents(await readFile(await again.path(), 'utf8'))).toEqual(contents(text));
  });

  it('asks once more before it replaces what is there', async () => {
    await open(20);
    await tab('备份');
    await giveBackup('空.json', JSON.stringify({ format: 'nigao-library', version: 3, exportedAt: 1, phrases: [], starterUses: [], sources: [] }));
    await page.getByRole('button', { name: '替换整个词句库' }).click();
    await page.getByRole('alert').filter({ hasText: '现有的 20 条词句会全部换成' }).waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    expect(await page.getByText('共 20 条').count()).toBe(1);
    await page.getByRole('button', { name: '替换整个词句库' }).click();
    await page.getByRole('button', { name: '确定，全部换掉' }).click();
    await page.getByText('共 0 条').waitFor();
  });

  it('takes a table and a pack in, each phrase as the text it is', async () => {
    await open(0);
    await tab('备份');
    await giveBackup('表.csv', '词句,文件夹\r\n<img src=x onerror=alert(1)>也是文字。,帮扶\r\n');
    await page.getByRole('button', { name: '并入现有词句库' }).click();
    await expectSaid('已并入 1 条新词句');
    const pack = { id: 'mine', title: '包', source: '自己写的', licence: 'MIT', phrases: [{ id: 'a-1', text: '一件一件办好。', sections: [], documentTypes: [], fields: ['general'] }] };
    await giveBackup('包.json', JSON.stringify(pack));
    await page.getByRole('button', { name: '并入现有词句库' }).click();
    await page.getByText('共 2 条').waitFor();
    await tab('我的词句');
    await rows().filter({ hasText: '<img src=x onerror=alert(1)>' }).waitFor();
    expect(await page.locator('.library-list img').count()).toBe(0);
  });

  it.each([
    ['坏.json', '{', '没有恢复：文件已损坏'],
    ['别的.json', '{"a":1}', '没有恢复：这不是拟稿的备份文件'],
    ['新.json', '{"format":"nigao-library","version":99}', '请先更新拟稿'],
    ['表.csv', '名称\n甲。', '要有“词句”这一列'],
  ])('%s is refused with a reason and changes nothing', async (name, text, reason) => {
    await open(5);
    await tab('备份');
    await giveBackup(name, text);
    await page.getByRole('alert').filter({ hasText: reason }).waitFor();
    expect(await page.getByText('共 5 条').count()).toBe(1);
    expect(await page.getByRole('button', { name: '并入现有词句库' }).count()).toBe(0);
  });
});
