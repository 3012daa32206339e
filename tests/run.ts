/**
 * Everything that must hold before a change lands: types, lint, house, units and contracts, builds,
 * and the built product in a real browser. The last line alone is `N passed, M failed`.
 */
import { ensureChromium } from './browser/get-chromium.ts';
import { runCommand, runVitest, type Tally } from './run-step.ts';

interface Step {
  readonly title: string;
  run(): Promise<Tally>;
}

const BUILDS: readonly Step[] = ['build', 'build:e2e'].map((script) => ({
  title: `构建 ${script}`,
  run: () => runCommand('npm', ['run', '--silent', script]),
}));

const STEPS: readonly Step[] = [
  { title: '类型', run: () => runCommand('tsc', ['-p', '.']) },
  { title: '规范', run: () => runCommand('oxlint', ['--type-aware', '--max-warnings', '0']) },
  { title: '结构', run: () => runVitest('house') },
  { title: '单元与契约', run: () => runVitest('unit') },
  ...BUILDS,
  { title: '真实浏览器', run: () => runVitest('browser', { CHROMIUM_PATH: ensureChromium() }) },
];

const total = { passed: 0, failed: 0 };
/** Said again below everything: what failed must not be looked for in thousands of lines. */
const failures: string[] = [];
for (const step of STEPS) {
  console.log(`\n== ${step.title}`);
  const started = performance.now();
  let tally: Tally;
  try {
    tally = await step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    tally = { passed: 0, failed: 1, failures: [] };
  }
  total.passed += tally.passed;
  total.failed += tally.failed;
  if (tally.failed > 0) failures.push(`${step.title}：${tally.failed}`, ...tally.failures.map((failure) => `  ${failure}`));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`-- ${step.title}：通过 ${tally.passed}，失败 ${tally.failed}（${seconds} 秒）`);
}
if (failures.length > 0) console.log(`\n失败的步骤：\n${failures.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
