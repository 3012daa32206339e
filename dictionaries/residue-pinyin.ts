/** What a syllable of 汉语拼音 may look like without its tone. */
export const PINYIN_SYLLABLE = {
  id: 'pinyin-syllable',
  title: '汉语拼音音节',
  source: '《汉语拼音方案》（1958年）、GB/T 16159-2012《汉语拼音正词法基本规则》',
  licence: 'MIT',
  pattern: '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i(?:ang|an|ao|ong|ing|in|a|e|u)?|u(?:ang|ai|an|ei|un|en|eng|a|o|e|i|n)?|[üv](?:an|e|n)?|ang|eng|ong|ai|ei|ao|ou|an|en|er|a|o|e)',
} as const;
