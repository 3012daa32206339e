import type { DatedTermTable } from './reference-table.ts';

/** An old name is right where history is told. */
const FORMER = ['原', '前身', '撤销', '更名', '改为', '合并', '组建', '令第', '曾任', '历任', '旧址'];

export default {
  id: 'renamed-agencies',
  title: '更名、合并或撤销的机关',
  source: '2013、2018、2023年党和国家机构改革方案',
  licence: '事实资料，不受著作权保护',
  knownUntil: '2026-08',
  terms: [
    { name: '安监局', forms: ['安监局', '安全生产监督管理局', '安监总局', '国家安全生产监督管理总局'], until: '2018-03', now: '应急管理部门', unless: [...FORMER, '煤矿安监', '煤监'] },
    { name: '工商局', forms: ['工商局', '工商行政管理局', '工商所', '工商总局'], until: '2018-03', now: '市场监督管理部门', unless: FORMER },
    { name: '质监局', forms: ['质监局', '质量技术监督局', '质检总局'], until: '2018-03', now: '市场监督管理部门', unless: FORMER },
    { name: '食药监局', forms: ['食药监局', '食品药品监督管理局', '食药局'], until: '2018-03', now: '市场监督管理部门（药品归药品监督管理局）', unless: FORMER },
    { name: '国土资源局', forms: ['国土资源局', '国土局', '国土资源部', '国土资源厅', '国土所'], until: '2018-03', now: '自然资源部门', unless: FORMER },
    { name: '环保局', forms: ['环保局', '环境保护局', '环境保护部', '环保厅', '环境保护厅', '国家环保部'], until: '2018-03', now: '生态环境部门', unless: [...FORMER, '环境保护部门'] },
    { name: '卫计委', forms: ['卫计委', '卫计局', '卫生计生委', '卫生计生局', '卫生和计划生育委员会', '卫生和计划生育局'], until: '2018-03', now: '卫生健康委员会', unless: FORMER },
    { name: '卫生局', forms: ['卫生局'], until: '2014-12', now: '卫生健康委员会（局）', level: 'info', unless: FORMER },
    { name: '计生委', forms: ['计生委', '计生局', '计划生育委员会', '人口和计划生育局', '人口计生局', '人口计生委'], until: '2014-12', now: '卫生健康委员会（局）', unless: FORMER },
    { name: '旅游局', forms: ['旅游局'], until: '2018-03', now: '文化和旅游部门', unless: [...FORMER, '和旅游局', '广旅游局', '体旅游局', '文化旅游局', '文旅', '广电旅游局', '广播电视旅游局', '体育旅游局'] },
    { name: '地税局', forms: ['地税局', '地方税务局', '地税部门', '地税代征', '地税代收', '国地税'], until: '2018-07', now: '国税、地税已合并为税务局，工会经费由税务部门代收', unless: FORMER },
    { name: '国税局', forms: ['国税局', '国税部门'], until: '2018-07', now: '税务局', unless: FORMER },
    { name: '劳动和社会保障局', forms: ['人事劳动和社会保障局', '人事劳动保障局', '劳动和社会保障局', '劳动和社会保障部门', '劳动保障局', '人劳局', '劳动局', '县人事局', '市人事局', '区人事局'], until: '2010-12', now: '人力资源和社会保障部门', unless: [...FORMER, '国际', '公司', '集团', '铁路'] },
    { name: '银保监会', forms: ['银保监会', '银保监局', '中国银行保险监督管理委员会', '银监会', '保监会'], until: '2023-05', now: '国家金融监督管理总局', unless: FORMER },
    { name: '扶贫办', forms: ['扶贫办', '扶贫开发办公室', '扶贫开发领导小组'], until: '2021-12', now: '职能已转入农业农村部门', unless: FORMER },
    { name: '乡村振兴局', forms: ['乡村振兴局'], until: '2023-12', now: '已并入农业农村部门', unless: FORMER },
    { name: '外经贸局', forms: ['外经贸局', '外经委', '经贸委', '经济贸易委员会'], until: '2010-12', now: '商务、工业和信息化部门', level: 'info', unless: FORMER },
    { name: '公安消防', forms: ['公安消防支队', '公安消防大队', '公安消防中队', '公安消防部队', '公安消防总队'], until: '2018-10', now: '消防救援队伍', unless: FORMER },
    { name: '监察局', forms: ['行政监察局', '县监察局', '市监察局', '区监察局'], until: '2018-03', now: '监察委员会', unless: FORMER },
    { name: '新闻出版广电局', forms: ['新闻出版广电局', '文化广电新闻出版局', '文广新局'], until: '2018-12', now: '文化和旅游、广播电视部门', unless: FORMER },
    { name: '农业局', forms: ['农业局', '农牧业局', '国家农业部'], until: '2018-12', now: '农业农村部门', level: 'info', unless: FORMER },
    { name: '文化局', forms: ['县文化局', '市文化局', '区文化局', '文体局', '文广局'], until: '2019-03', now: '文化和旅游部门', level: 'info', unless: FORMER },
  ],
} satisfies DatedTermTable;
