import { defineChecklist } from './checklist.ts';

/** 工作总结 (年度、半年): what was done, what it brought, what is lacking; after facts/doctypes.md §5. */
export default defineChecklist({
  id: 'summary',
  title: '工作总结',
  recognise: { title: /总结|回顾|小结|情况(?:报告|汇报)/, notTitle: /总结(?:及|和|与|暨).{0,12}(?:计划|打算)$/, text: /一年来|半年来|今年以来|完成了|取得了|开展了/, against: /(?:将|拟)(?:开展|举办)/ },
  sections: [
    { id: 'title', title: '标题', required: true, aliases: [], minLength: 0, advice: '第一行写标题：单位、时段、“工作总结”。' },
    {
      id: 'overview',
      title: '概述',
      required: true,
      aliases: ['基本情况', '总体情况', '前言', '工作概况', '概述', '工作回顾'],
      cues: [{ where: 'opening', pattern: /领导下|一年来|半年来|以来|过去的|今年|年/ }],
      minLength: 40,
      advice: '开头写一段概述：在谁的领导下、围绕什么、总的怎么样。',
    },
    {
      id: 'results',
      title: '主要工作及成效',
      required: true,
      aliases: ['主要工作', '主要做法', '工作完成情况', '主要成绩', '工作开展情况', '主要做法及成效', '所做的主要工作', '工作成效', '取得的成绩', '主要工作及成效'],
      takesRest: true,
      minLength: 200,
      holds: [{ pattern: /\d|[一二三四五六七八九十百千万]+(?:次|场|人|名|期|项|个|万元|元)/, advice: '成绩要有数字：次数、人数、金额、同比。' }],
      advice: '分块写做了什么、结果怎样，每块有数据、有事例。',
    },
    {
      id: 'lessons',
      title: '经验体会',
      required: false,
      aliases: ['经验', '体会', '几点体会', '主要经验', '工作特色', '亮点工作', '经验做法', '工作体会', '特色亮点'],
      cues: [{ where: 'unclaimed', pattern: /(?:体会|经验|启示)(?:是|有|[:：])/ }],
      minLength: 40,
      advice: '从做过的事里归纳两三条体会。',
    },
    {
      id: 'problems',
      title: '存在问题',
      required: true,
      aliases: ['存在问题', '存在的问题', '存在的主要问题', '不足', '不足之处', '问题和不足', '问题与不足', '困难和问题', '问题与差距', '短板', '存在的不足', '主要问题'],
      cues: [{ where: 'unclaimed', pattern: /(?:存在|还有|仍有|也存在).{0,16}(?:不足|问题|差距|短板|薄弱)/ }],
      minLength: 40,
      advice: '写两三个实在的问题，并与下一步的措施对应。',
    },
    {
      id: 'next-steps',
      title: '下一步打算',
      required: true,
      aliases: ['下一步打算', '下步打算', '下一步工作', '下一步工作打算', '下半年打算', '下半年工作计划', '明年打算', '明年工作', '工作打算', '下一步工作计划', '今后打算', '努力方向', '下一步工作思路'],
      cues: [{ where: 'unclaimed', pattern: /(?:下一步|下半年|明年|今后|新的一年).{0,20}(?:将|要|打算|重点|计划)/ }],
      minLength: 40,
      advice: '写下一步做什么，针对上面的问题。',
    },
    { id: 'closing', title: '结语', required: false, aliases: ['结语', '结束语'], cues: [{ where: 'ending', pattern: /^(?:总之|综上|回顾|成绩.{0,8}属于)|让我们.{0,60}(?:努力|奋斗|贡献)/ }], minLength: 15, advice: '结语可有可无。' },
  ],
});
