import { defineRule, type RuleFinding } from './rule.ts';

/** Whole lines that only a slide has. */
const SLIDE_LINE = new RegExp(
  [
    'THANKS?(?:\\s?(?:YOU|FOR\\s(?:WATCHING|LISTENING)))?\\s?[!！.。]?',
    '(?:感谢|谢谢)(?:您的?|大家的?|各位的?)?(?:观看|聆听|欣赏|倾听|下载|收看)[!！。]?',
    '(?:THANKS?\\s?)?(?:感谢|谢谢)(?:观看|聆听)',
    '(?:PART|CHAPTER|SECTION)\\s?(?:0?\\d|ONE|TWO|THREE|FOUR|FIVE)[:：.]?',
    'CONTENTS?|目录页|过渡页|封面页?|尾页|封底|副标题|汇报人[:：]?\\S{0,6}|演讲人[:：]?\\S{0,6}',
    '0[1-9]',
    '(?:领域|举措|维度|路径|抓手|要点|步骤|亮点|成果)\\s?\\d{1,2}\\s?[:：]?',
    '(?:单击|点击)(?:此处|这里)(?:添加|编辑|输入|更换).{0,12}|(?:请)?在此(?:输入|添加|录入).{0,12}|(?:您的|添加|输入)(?:标题|内容|文字|文本)(?:打在|内容|文字)?.{0,8}|LOGO',
  ].map((line) => `(?:${line})`).join('|'),
  'i',
);
const WHOLE = new RegExp(`^(?:${SLIDE_LINE.source})$`, 'i');
const LINE_MAX = 24;

export default defineRule({
  id: 'residue/slide-debris',
  title: '幻灯片上的字样',
  why: '从演示文稿里取出的文字会带着页码、致谢页和小标签，这些字样在文件里没有意义。',
  severity: 'warning',
  scope: 'block',
  examples: {
    bad: ['THANKS', '感谢聆听', 'Thank you!', '02', 'PART 03', '举措2', '单击此处添加文本', 'CONTENTS', '汇报人：'],
    ok: ['感谢聆听职工心声的每一位代表', '20', '2026', '目录', '举措2条', '第二部分', '要点', '2.'],
  },
  check({ text, kind }): readonly RuleFinding[] {
    if (text.length > LINE_MAX || kind === 'table-cell' || !WHOLE.test(text)) return [];
    const whole = { start: 0, end: text.length };
    return [{ ...whole, message: `“${text}”是幻灯片上的字样，不是正文。请删去。`, fixes: [{ ...whole, title: '删去这一行', text: '' }] }];
  },
});
