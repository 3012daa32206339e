import type { DatedTermTable } from './reference-table.ts';

/** Words that tell of an event as past. */
const TOLD = ['以来', '之后', '以后', '以前', '年来', '曾', '当年', '历史', '期间', '时期', '亲历', '回顾', '荣获', '遗产', '精神', '防范', '化解'];

export default {
  id: 'events',
  title: '早已过去的大事和停用的事物',
  source: '公开报道所载的起止时间',
  licence: '事实资料，不受著作权保护',
  knownUntil: '2026-08',
  terms: [
    { name: '国际金融危机', forms: ['国际金融危机', '全球金融危机', '面临的金融危机', '面对金融危机', '应对金融危机', '金融危机影响', '金融危机的影响', '金融危机带来', '共克时艰，应对危机'], until: '2010-12', unless: [...TOLD, '2008', '深层次'] },
    { name: '抗震救灾（汶川地震）', forms: ['汶川抗震救灾', '汶川地震灾区', '四川地震灾区'], until: '2011-12', unless: TOLD },
    { name: '防治“非典”', forms: ['防治非典', '防治“非典”', '抗击非典', '抗击“非典”', '非典型肺炎'], until: '2003-12', unless: TOLD },
    { name: '防控甲型H1N1流感', forms: ['甲型H1N1流感防控', '防控甲型H1N1', '甲流防控'], until: '2010-12', level: 'info', unless: TOLD },
    { name: '北京奥运会', forms: ['喜迎奥运', '迎奥运', '迎接奥运', '迎接北京奥运', '平安奥运', '北京奥运会', '2008年奥运'], until: '2008-09', unless: [...TOLD, '馆', '冠军', '纪念'] },
    { name: '上海世博会', forms: ['喜迎世博', '迎世博', '迎接世博', '平安世博', '上海世博会'], until: '2010-10', unless: [...TOLD, '馆', '园'] },
    { name: '广州亚运会', forms: ['广州亚运会'], until: '2010-11', level: 'info', unless: TOLD },
    { name: 'G20杭州峰会', forms: ['G20杭州峰会'], until: '2016-09', level: 'info', unless: TOLD },
    { name: '北京冬奥会', forms: ['喜迎冬奥', '迎冬奥', '迎接北京冬奥', '助力北京冬奥', '服务保障北京冬奥'], until: '2022-03', unless: TOLD },
    { name: '杭州亚运会', forms: ['迎接杭州亚运', '喜迎杭州亚运', '服务保障杭州亚运'], until: '2023-10', unless: TOLD },
    { name: '小灵通', until: '2014-12' },
    { name: '寻呼业务', forms: ['寻呼机', 'BP机', '传呼机', '寻呼业务'], until: '2007-12' },
    { name: 'VCD', forms: ['VCD', 'vcd'], until: '2012-12', level: 'info' },
    { name: '世纪之交', forms: ['面向新世纪', '迈向新世纪', '迎接新世纪', '跨入新世纪', '跨世纪', '世纪之交', '新世纪之初', '新世纪的第一'], until: '2005-12', unless: ['以来', '人才工程', '跨世纪优秀'] },
    { name: '加入世贸组织', forms: ['加入WTO', '入世后', '加入世贸组织后', '加入世界贸易组织后'], until: '2006-12', unless: ['以来', '周年'] },
  ],
} satisfies DatedTermTable;
