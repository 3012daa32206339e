/**
 * Takes README's picture: the built extension beside a long draft in a page of an office system.
 * Run by `npm run screenshot` after `npm run build:e2e`.
 */
import { fileURLToPath } from 'node:url';
import { E2E_EXTENSION, launchBrowser } from '../browser/launch.ts';
import { serve } from '../browser/serve.ts';

const TARGET = fileURLToPath(new URL('../screenshots/sidebar.png', import.meta.url));
const DRAFT = [
  '江北区职工活动中心工会20__年工作计划',
  '为做好__年工会工作，按照XX区总工会的部署，结合活动中心实际，制定本计划。',
  '一、指导思想',
  '以服务职工为根本，围绕场馆开放和安全运行，把会员最关心的事一件一件办好，传达学习党的xx大精神，团结全体职工建功立业。',
  '二、工作目标',
  '全年发展会员人，会员入会率达到98%以上；举办职工技能比武期；办结职工提案条，职工满意率不低于95%。',
  '三、主要任务',
  '（一）抓学习。每月组织一次班组学习，由某某同志领学，学习“”系列读本，年底评出学习标兵。',
  '（二）抓维权。签好集体合同，落实民-主评议，重要事项提交职工代表大会审议。',
  '（三）抓帮扶。入夏前走访困难职工家庭户，发放慰问金元，建好台账，一户一策。',
  '（四）抓活动。五月举办职工运动会，九月举办读书分享会，（此处填写活动安排）。',
  '四、时间安排',
  '第一季度：制定计划，签订责任书；第二季度：技能比武、运动会；第三季度：送清凉、读书会；第四季度：考核、评先。',
];

const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>公文起草</title>
<style>
  body { margin: 0; background: #eef1f5; font: 15px/1.6 'Noto Sans CJK SC', sans-serif; }
  header { padding: 14px 28px; background: #fff; border-bottom: 1px solid #d9dee5; font-weight: 600; }
  main { width: 760px; margin: 24px 28px; background: #fff; border: 1px solid #d9dee5; padding: 28px 40px; box-sizing: border-box; font: 16px/1.95 'Noto Serif CJK SC', serif; outline: none; }
  p { margin: 0 0 6px; text-indent: 2em; } p:first-child { text-indent: 0; text-align: center; font-size: 20px; font-weight: 700; }
</style><header>公文起草　｜　江北区职工活动中心</header><main contenteditable>${DRAFT.map((line) => `<p>${line}</p>`).join('')}</main>`;

const server = await serve({ pages: { '/': { body: page } } });
const browser = await launchBrowser({ extension: E2E_EXTENSION, context: { viewport: { width: 1200, height: 780 }, deviceScaleFactor: 2, colorScheme: 'light' } });
const tab = await browser.context.newPage();
await tab.goto(server.url('/'));
await tab.waitForTimeout(1000);
await tab.locator('p').nth(5).click({ position: { x: 300, y: 12 } });
await tab.keyboard.press('Alt+KeyJ');
await tab.waitForTimeout(2500);
await tab.screenshot({ path: TARGET });
await browser.close();
await server.close();
