import type { AnniversaryTable } from './reference-table.ts';

export default {
  id: 'anniversaries',
  title: '逢周年纪念的事件',
  source: '公开史实',
  licence: '事实资料，不受著作权保护',
  knownUntil: '2026-08',
  events: [
    { name: '中国共产党成立', forms: ['中国共产党成立', '中国共产党建党', '建党'], year: 1921 },
    { name: '新中国成立', forms: ['中华人民共和国成立', '新中国成立', '共和国成立'], year: 1949 },
    { name: '新中国成立', forms: ['中华人民共和国建国', '建国', '国庆'], year: 1949, proper: '新中国成立' },
    { name: '中国人民解放军建军', forms: ['中国人民解放军建军', '人民解放军建军', '建军'], year: 1927 },
    { name: '中国共产主义青年团成立', forms: ['中国共产主义青年团成立', '共青团成立', '建团'], year: 1922 },
    { name: '中华全国总工会成立', forms: ['中华全国总工会成立', '全国总工会成立', '全总成立'], year: 1925 },
    { name: '五四运动', forms: ['五四运动', '“五四”运动', '五四'], year: 1919 },
    { name: '长征胜利', forms: ['红军长征胜利', '长征胜利'], year: 1936 },
    { name: '抗日战争胜利', forms: ['反法西斯战争胜利', '抗日战争胜利', '抗战胜利'], year: 1945 },
    { name: '改革开放', forms: ['改革开放'], year: 1978 },
    { name: '香港回归', forms: ['香港回归祖国', '香港回归'], year: 1997 },
    { name: '澳门回归', forms: ['澳门回归祖国', '澳门回归'], year: 1999 },
    { name: '辛亥革命', forms: ['辛亥革命'], year: 1911 },
  ],
} satisfies AnniversaryTable;
