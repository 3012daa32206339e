import type { Meeting, MeetingTable } from './reference-table.ts';

/** The plenary sessions of one Central Committee: the months they were held, from the first on. */
const sessions = (number: number, ...held: string[]): Meeting[] => held.map((month, index) => ({ series: 'party', number, session: index + 1, held: month }));

export default {
  id: 'meetings',
  title: '党代会、中央全会和群团全国代表大会',
  source: '历次党代会和中央全会公报；工人日报“中国工会历次代表大会回顾”',
  licence: '事实资料，不受著作权保护',
  knownUntil: '2026-08',
  nextDue: { party: 2027, union: 2028, youth: 2028, women: 2028 },
  meetings: [
    { series: 'party', number: 12, held: '1982-09' },
    { series: 'party', number: 13, held: '1987-10' },
    { series: 'party', number: 14, held: '1992-10' },
    { series: 'party', number: 15, held: '1997-09' },
    { series: 'party', number: 16, held: '2002-11' },
    { series: 'party', number: 17, held: '2007-10' },
    { series: 'party', number: 18, held: '2012-11' },
    { series: 'party', number: 19, held: '2017-10' },
    { series: 'party', number: 20, held: '2022-10' },
    ...sessions(14, '1992-10', '1993-03', '1993-11', '1994-09', '1995-09', '1996-10', '1997-09'),
    ...sessions(15, '1997-09', '1998-02', '1998-10', '1999-09', '2000-10', '2001-09', '2002-11'),
    ...sessions(16, '2002-11', '2003-02', '2003-10', '2004-09', '2005-10', '2006-10', '2007-10'),
    ...sessions(17, '2007-10', '2008-02', '2008-10', '2009-09', '2010-10', '2011-10', '2012-11'),
    ...sessions(18, '2012-11', '2013-02', '2013-11', '2014-10', '2015-10', '2016-10', '2017-10'),
    ...sessions(19, '2017-10', '2018-01', '2018-02', '2019-10', '2020-10', '2021-11', '2022-10'),
    ...sessions(20, '2022-10', '2023-02', '2024-07', '2025-10'),
    { series: 'union', number: 10, held: '1983-10' },
    { series: 'union', number: 11, held: '1988-10' },
    { series: 'union', number: 12, held: '1993-10' },
    { series: 'union', number: 13, held: '1998-10' },
    { series: 'union', number: 14, held: '2003-09' },
    { series: 'union', number: 15, held: '2008-10' },
    { series: 'union', number: 16, held: '2013-10' },
    { series: 'union', number: 17, held: '2018-10' },
    { series: 'union', number: 18, held: '2023-10' },
    { series: 'youth', number: 18, held: '2018-06' },
    { series: 'youth', number: 19, held: '2023-06' },
    { series: 'women', number: 12, held: '2018-10' },
    { series: 'women', number: 13, held: '2023-10' },
  ],
} satisfies MeetingTable;
