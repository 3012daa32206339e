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

const calls = () => page.evaluate(() => window.harness.session.calls);
const rows = () => page.locator('li[data-rule]');
const activeText = () => page.locator('li.finding.active .finding-text').textContent();
/** Where a row stands on the screen. */
const topOf = async (text: string) => (await rows().filter({ hasText: text }).boundingBox())?.y ?? Number.NaN;

describe('the finding list', () => {
  it('has a list for each family, whose items carry rule, start and end of each finding, in order', async () => {
    page = await harness.open('');
    const shown = await rows().evaluateAll((items) =>
      items.map((item) => ({ ...(item as HTMLElement).dataset, parent: item.parentElement?.tagName })),
    );
    const findings = await page.evaluate(() => window.harness.session.getState().findings);
    const families = ['placeholder', 'structure', 'residue', 'wording', 'punctuation'];
    const inOrder = families.flatMap((family) => findings.filter((finding) => finding.family === family));
    expect(inOrder).toHaveLength(findings.length);
    expect(shown).toEqual(
      inOrder.map((finding) => ({
        rule: finding.ruleId,
        start: String(finding.start),
        end: String(finding.end),
        parent: 'UL',
      })),
    );
  });

  it('reveals a finding when its row is pressed, and fixes it with the button of that title', async () => {
    page = await harness.open('');
    const row = rows().nth(1);
    await row.click();
    await row.getByRole('button', { name: '改为“2027年度”' }).click();
    const { key, start, end } = await page.evaluate(() => {
      const finding = window.harness.sampleFindings()[1];
      return { key: `${finding?.ruleId}|${finding?.text}|1`, start: finding?.start, end: finding?.end };
    });
    expect(await calls()).toEqual([
      ['reveal', { start, end }],
      ['applyFix', key, 1],
    ]);
    await page.getByRole('status').filter({ hasText: '已改好' }).waitFor();
  });

  it('says why a fix was refused', async () => {
    page = await harness.open('');
    await page.evaluate(() => {
      window.harness.session.result = { ok: false, code: 'composing' };
    });
    await rows().nth(1).getByRole('button', { name: '改为“2026年度”' }).click();
    const toast = page.getByRole('status').filter({ hasText: '输入法正在组字' });
    await toast.waitFor();
    expect(await rows().count()).toBe(26);
  });

  it('fixes all, or all of one severity', async () => {
    page = await harness.open('');
    await page.getByRole('button', { name: /^存疑 \d+$/ }).click();
    expect(await rows().count()).toBe(5);
    await page.getByRole('button', { name: '全部改好 (2)' }).click();
    await page.getByRole('status').filter({ hasText: '已改好 2 处' }).waitFor();
    await page.getByRole('button', { name: /^全部 \d+$/ }).click();
    await page.getByRole('button', { name: /^全部改好/ }).click();
    const all = (await calls()).filter(([method]) => method === 'applyAllFixes');
    expect(all.map(([, keys]) => (keys as string[] | undefined)?.length)).toEqual([2, undefined]);
  });

  it('ignores once or always, and takes it back', async () => {
    page = await harness.open('');
    await rows().nth(0).hover();
    await rows().nth(0).getByRole('button', { name: '忽略此处' }).click();
    expect(await rows().count()).toBe(25);
    await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await rows().nth(25).waitFor();
    await rows().nth(3).hover();
    await rows().nth(3).getByRole('button', { name: '总是忽略' }).click();
    expect((await calls()).map(([method, , scope]) => [method, scope])).toEqual([
      ['ignore', 'once'],
      ['undoIgnore', undefined],
      ['ignore', 'always'],
    ]);
  });

  it('is walked and worked with the keyboard alone', async () => {
    page = await harness.open('');
    await page.locator('.finding-main').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    expect(await activeText()).toBe('20__年是');
    await page.keyboard.press('Enter');
    await page.keyboard.press('1');
    // The fixed one is gone; the next has taken its place and the focus.
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('XX县'));
    await page.keyboard.press('k');
    expect(await activeText()).toBe('20__年度');
    await page.keyboard.press('i');
    await page.keyboard.press('u');
    await page.keyboard.press('?');
    expect(await page.getByLabel('键盘操作').last().isVisible()).toBe(true);
    await page.keyboard.press('End');
    expect(await activeText()).toBe(',');
    await page.keyboard.press('Escape');
    expect((await calls()).map(([method]) => method)).toEqual(['reveal', 'applyFix', 'ignore', 'undoIgnore', 'focusEditor']);
  });

  it('has one tab stop for the list, and the active row’s buttons after it', async () => {
    page = await harness.open('');
    const stops = await page
      .locator('.finding-list :is(button, [role="link"])')
      .evaluateAll((buttons) => buttons.filter((button) => (button as HTMLElement).tabIndex === 0).length);
    expect(stops).toBe(3);
  });

  it('does not offer fixes in an editor that is read-only', async () => {
    page = await harness.open('scene=readonly');
    expect(await page.getByRole('button', { name: '改为“2026年度”' }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: /^全部改好/ }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: /填好单位资料/ }).count()).toBe(0);
  });
});

describe('the groups', () => {
  const group = (family: string) => page.locator(`.finding-group[data-family="${family}"]`);
  const toggle = (title: string) => page.getByRole('button', { name: new RegExp(`^${title} \\d+$`) });

  it('say how many there are, of which severity', async () => {
    page = await harness.open('');
    expect(await page.locator('.group-head .group-title').allTextContents()).toEqual(['占位残留', '结构层次', '网页残留', '用词', '标点']);
    expect(await toggle('用词').getAttribute('aria-description')).toBe('存疑 1 处，提示 2 处');
    await page.getByRole('button', { name: /^存疑 \d+$/ }).click();
    expect(await page.locator('.group-head .group-title').allTextContents()).toEqual(['占位残留', '结构层次', '网页残留', '用词']);
    expect(await toggle('用词').getAttribute('aria-description')).toBe('存疑 1 处');
  });

  it('fold, keep folded through filters and new findings, and are remembered', async () => {
    page = await harness.open('');
    await toggle('占位残留').click();
    expect(await toggle('占位残留').getAttribute('aria-expanded')).toBe('false');
    expect(await rows().count()).toBe(6);
    await page.getByRole('button', { name: /^须改 \d+$/ }).click();
    expect(await rows().count()).toBe(0);
    await page.getByRole('button', { name: /^全部 \d+$/ }).click();
    await page.evaluate(() => {
      const { session, keyed, sampleFindings } = window.harness;
      session.setFindings(keyed(sampleFindings().slice(2)));
    });
    expect(await rows().count()).toBe(6);
    expect(await calls()).toContainEqual(['updateSettings', { collapsedFamilies: ['placeholder'] }]);
    await toggle('占位残留').click();
    expect(await rows().count()).toBe(24);
    expect(await calls()).toContainEqual(['updateSettings', { collapsedFamilies: [] }]);
  });

  it('begin as they were left', async () => {
    page = await harness.open('');
    await page.evaluate(() => {
      const { session } = window.harness;
      session.set({ settings: { ...session.getState().settings, collapsedFamilies: ['placeholder', 'wording'] } });
    });
    await page.waitForFunction(() => document.querySelectorAll('li[data-rule]').length < 20);
    expect(await rows().count()).toBe(3);
  });

  it('are walked with the arrows, across heads, and folded with left and right', async () => {
    page = await harness.open('');
    await page.locator('.finding-main').first().focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false');
    await page.keyboard.press('ArrowDown');
    expect(await activeText()).toBe('（三）帮扶慰问');
    await page.keyboard.press('ArrowDown');
    expect(await activeText()).toBe('本文来源于网络，仅供参考，请结合实际修改。');
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('占位残留');
    await page.keyboard.press('ArrowRight');
    expect(await activeText()).toBe('××县粮食局');
    await page.waitForFunction(() => document.activeElement?.classList.contains('finding-main'));
    await group('structure').locator('.group-toggle').focus();
    await page.keyboard.press('ArrowDown');
    expect(await activeText()).toBe('（三）帮扶慰问');
    await group('structure').locator('.group-toggle').focus();
    await page.keyboard.press('ArrowUp');
    expect(await activeText()).toBe('20__年__月__日');
  });

  it('open for a finding whose mark was clicked', async () => {
    page = await harness.open('');
    await toggle('用词').click();
    await page.evaluate(() => {
      const { session } = window.harness;
      const key = session.getState().findings.find((finding) => finding.ruleId === 'wording/spun')?.key ?? '';
      session.set({ focused: { key, at: 1 } });
    });
    const row = rows().filter({ hasText: '用心性' });
    await row.waitFor();
    expect(await row.getAttribute('class')).toContain('flash');
    // Nor does the head of its group lie over it.
    const [head, top] = await Promise.all([group('wording').locator('.group-head').boundingBox(), row.boundingBox()]);
    expect(top?.y ?? 0).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 1);
  });
});

describe('keeping its place', () => {
  it('does not move what is read when findings come in above', async () => {
    page = await harness.open('findings=300');
    await page.locator('.scroller').first().evaluate((element) => (element.scrollTop = 3000));
    await page.waitForTimeout(100);
    const before = await topOf('n45__年');
    await page.evaluate(() => {
      const { session, manyFindings } = window.harness;
      session.setFindings([...manyFindings(60, 'new'), ...session.getState().findings]);
    });
    await page.waitForTimeout(100);
    expect(Math.abs((await topOf('n45__年')) - before)).toBeLessThan(2);
  });

  it('holds when the very row at the top goes away', async () => {
    page = await harness.open('findings=300');
    await page.locator('.scroller').first().evaluate((element) => (element.scrollTop = 3000));
    await page.waitForTimeout(100);
    const first = await page.evaluate(() => {
      const edge = document.querySelector('.scroller')?.getBoundingClientRect().top ?? 0;
      const row = [...document.querySelectorAll('li.finding')].find((item) => item.getBoundingClientRect().bottom > edge);
      return Number(row?.getAttribute('data-start')) / 10;
    });
    const before = await topOf(`n${first + 2}__年`);
    await page.evaluate((index) => {
      const { session } = window.harness;
      session.setFindings(session.getState().findings.filter((finding) => finding.key !== `n${index}`));
    }, first);
    await page.waitForTimeout(100);
    expect(Math.abs((await topOf(`n${first + 2}__年`)) - before)).toBeLessThan(2);
  });

  it('keeps rows in the document that earlier ones push beyond the chunk', async () => {
    page = await harness.open('findings=300');
    await page.locator('.scroller').first().evaluate((element) => (element.scrollTop = element.scrollHeight));
    await page.waitForTimeout(100);
    const before = await topOf('n198__年');
    await page.evaluate(() => {
      const { session, manyFindings } = window.harness;
      session.setFindings([...manyFindings(50, 'new'), ...session.getState().findings]);
    });
    await page.waitForTimeout(100);
    expect(Math.abs((await topOf('n198__年')) - before)).toBeLessThan(2);
  });

  it('comes back to the same place from another tab', async () => {
    page = await harness.open('findings=300');
    await page.locator('.scroller').first().evaluate((element) => (element.scrollTop = 2500));
    await page.getByRole('tab', { name: '要件' }).click();
    await page.getByRole('tab', { name: '检查' }).click();
    expect(await page.locator('.scroller').first().evaluate((element) => element.scrollTop)).toBe(2500);
  });

  it('brings up the finding whose mark was clicked, from any tab, filter and chunk', async () => {
    page = await harness.open('findings=900');
    await page.getByRole('button', { name: /^须改 \d+$/ }).click();
    await page.getByRole('tab', { name: '词句' }).click();
    await page.evaluate(() => window.harness.session.set({ focused: { key: 'n700', at: 1 } }));
    const row = rows().filter({ hasText: 'n700__年' });
    await row.waitFor();
    expect(await row.getAttribute('class')).toContain('flash');
    const inView = await row.evaluate((element) => {
      const box = element.closest('.scroller')?.getBoundingClientRect();
      const { top, bottom } = element.getBoundingClientRect();
      return box !== undefined && top >= box.top - 1 && bottom <= box.bottom + 1;
    });
    expect(inView).toBe(true);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });
});

describe('two thousand findings', () => {
  it('are shown in chunks, and typing above them costs little', async () => {
    page = await harness.open('findings=2000');
    expect(await rows().count()).toBe(200);
    await page.getByRole('button', { name: '显示更多（还有 1800 处）' }).click();
    expect(await rows().count()).toBe(400);
    const worst = await page.evaluate(async () => {
      const { session } = window.harness;
      let slowest = 0;
      for (let key = 1; key <= 12; key++) {
        // A keystroke at the start of the draft moves every finding.
        const moved = [];
        for (const finding of session.getState().findings) moved.push({ ...finding, start: finding.start + 1, end: finding.end + 1 });
        const started = performance.now();
        session.setFindings(moved);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        if (key > 2) slowest = Math.max(slowest, performance.now() - started);
      }
      return slowest;
    });
    expect(worst).toBeLessThan(150);
  });

  it('are reached with End without losing the keyboard', async () => {
    page = await harness.open('findings=2000');
    await page.locator('.finding-main').first().focus();
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('n1999__年'));
    expect(await rows().count()).toBe(2000);
  });
});
