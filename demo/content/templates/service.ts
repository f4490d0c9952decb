import { type Template } from './template.ts'

export const serviceTemplates: readonly Template[] = [
  {
    type: 'service',
    compose: ({ committee, when, random, divisionName }) => ({
      kicker: '委员在一线',
      headline: `医卫界委员下乡义诊 ${random.pick(['药箱送到炕头', '集市上摆开诊桌', '一上午看了百余人'])}`,
      place: `${divisionName}乡镇集市`,
      topic: 'weiyuan-yixian',
      blocks: [
        `${when}，${committee}组织医药卫生界委员下乡义诊，内科、骨科、中医几张桌子一字排开，量血压、看片子、开处方，不收一分钱。`,
        `来的多是老人。委员们说话放慢，把用药的时间写成大字贴在药盒上。行动不便的，几位委员背着药箱上门。`,
        `义诊队还给村卫生室带去一批常用器材，${random.pick(['约好下月再来复查', '留下了远程问诊的联系方式', '教会村医使用新设备'])}。`,
      ],
    }),
  },
  {
    type: 'service',
    spans: ['month'],
    compose: ({ committee, when, random }) => ({
      kicker: '委员在一线',
      headline: `农技委员${random.pick(['进大棚', '下果园', '到地头'])} 手把手教管护`,
      topic: 'weiyuan-yixian',
      place: '种植基地',
      blocks: [
        `${when}，${committee}农业界委员分头到村，为种植户讲技术、看苗情、解难题。`,
        `不讲大道理，先上手。怎样剪枝，怎样配药，怎样看土墒，委员做一遍，农户跟一遍。问得多的，当场拍成短视频发到群里，忘了随时翻看。`,
        `一位种植户说，以前靠经验，现在有人把经验讲成了道理。委员们表示，${random.pick(['每个农时都要来一趟', '群里的问题当天答复', '下次带着检测仪来'])}。`,
      ],
    }),
  },
  {
    type: 'service',
    compose: ({ committee, when, random }) => ({
      kicker: '委员在一线',
      headline: `法律界委员进社区 ${random.pick(['家门口问法', '把条文说成家常话', '一桩桩说清楚'])}`,
      topic: 'weiyuan-yixian',
      place: '城区社区',
      blocks: [
        `${when}，${committee}社会法制界委员走进社区，开展法律咨询，来问的多是邻里、租房、赡养一类的家事。`,
        `委员们坐在院子里答。能说清的当场说清，要打官司的告诉流程，不必打的劝一劝。有两户为一堵墙争了多年，这一天当面把话说开了。`,
        '社区把常见的问题整理成一页纸，贴在楼道口，旁边留了委员的接待时间。',
      ],
    }),
  },
  {
    type: 'service',
    months: [3, 4],
    compose: ({ committee, when, whole }) => ({
      kicker: '委员在一线',
      headline: '同栽委员林 添一片新绿',
      topic: 'weiyuan-yixian',
      place: '义务植树点',
      blocks: [
        `${when}，${committee}组织委员和机关干部义务植树，挖坑、扶苗、培土、浇水，一上午栽下几百棵树苗。`,
        `栽得活才算数。委员们给每棵树挂上小牌，写明树种和管护人，约定春浇三遍水、秋天再补苗。`,
        `连着几年，委员林一年比一年大。有委员笑说，这是${whole}最慢也最实在的一件提案。`,
      ],
    }),
  },
  {
    type: 'service',
    months: [8, 9],
    compose: ({ committee, when, random }) => ({
      kicker: '委员在一线',
      headline: '开学季的一份心意 委员助学到校',
      topic: 'weiyuan-yixian',
      place: '乡镇学校',
      blocks: [
        `${when}，${committee}工商界和教育界委员结伴到乡镇学校助学，带去图书、体育器材和几间教室的护眼灯。`,
        `捐赠没有仪式。委员们把书按年级上架，同老师一起清点缺什么、多什么，又给毕业班上了一堂课，讲自己当年怎样走出山村、又怎样回来。`,
        `学校回赠的是孩子们画的画。${random.pick(['委员工作室挂起了其中一幅。', '一位委员把它设成了手机桌面。', '画的题目叫《我家的路》。'])}`,
      ],
    }),
  },
  {
    type: 'service',
    months: [12, 1, 2],
    compose: ({ committee, when, random, divisionName }) => ({
      kicker: '委员在一线',
      headline: `笔墨送到${random.pick(['村口', '集市', '广场'])} 委员为乡亲写春联`,
      topic: 'weiyuan-yixian',
      place: `${divisionName}乡镇`,
      blocks: [
        `${when}，${committee}书画界委员下乡写春联，红纸铺开，墨香满院，来取的人排成了队。`,
        `想写什么，先问主人家。果农要一副讲收成的，开店的要一副讲诚信的，老教师自己带来了上联。委员们有求必应，写到手冷，就捂捂热水杯接着写。`,
        '一天下来，几百副春联进了农家。写剩的红纸裁成福字，分给了孩子。',
      ],
    }),
  },
]
