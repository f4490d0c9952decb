import { type Template } from './template.ts'

export const historyTemplates: readonly Template[] = [
  {
    type: 'history',
    spans: ['month'],
    compose: ({ committee, when, random, divisionName }) => ({
      kicker: `${committee}文史资料征集`,
      headline: `寻访${random.pick(['老街', '老桥', '老渠', '老校', '老驿道'])} 记下${divisionName}的昨天`,
      place: `${divisionName}城乡`,
      blocks: [
        `${when}，${committee}文史工作者分组走访城乡，向熟悉旧事的老人请教，收集口述、照片和实物线索。`,
        `问得最多的是从前的路怎么走、水怎么引、集怎么赶。老人们说着说着就起身比画，志愿者一边录音，一边在地图上标出已经看不见的地名。`,
        `征集来的材料都要过两遍：一遍对人，一遍对书。${random.pick(['说法不一的，两种都记下。', '查不到出处的，先放一放。', '能找到实物的，优先编入。'])}`,
      ],
    }),
  },
  {
    type: 'history',
    compose: ({ committee, when, random, own }) => ({
      kicker: committee,
      headline: `文史资料编审会 ${random.pick(['字字较真', '一条注释议半天', '把好史实关'])}`,
      place: `${own}政协文史室`,
      blocks: [
        `${when}，${committee}召开文史资料编审会，对新一辑书稿逐篇过堂。`,
        `讨论很细。一个年份，几种说法，要翻三本书来比；一座旧桥的名字，要请两位老人来认。编审们的规矩是：亲历、亲见、亲闻之外的话，不替作者写。`,
        `这一辑书稿收入${random.pick(['二十六', '三十一', '三十八', '四十二'])}篇文章，预计${random.pick(['年内', '明年春天', '下半年'])}付印，届时将送学校和农家书屋。`,
      ],
    }),
  },
  {
    type: 'history',
    compose: ({ committee, when, divisionName, random }) => ({
      kicker: committee,
      headline: `${divisionName}老物件展开进${random.pick(['校园', '社区', '图书馆'])}`,
      place: `${divisionName}城区`,
      blocks: [
        `${when}，${committee}把历年征集的老物件办成流动展，一把算盘、一张粮票、一台旧收音机，都配上短短的说明。`,
        `来看的人有老有小。老人指着展柜讲当年，孩子追着问用处。讲解员由文史委员轮流担任，不背词，只讲自己知道的。`,
        '展览还设了征集台，愿意把家里旧物和故事留下来的，可以登记。',
      ],
    }),
  },
]
