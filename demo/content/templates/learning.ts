import { type Template } from './template.ts'

const LECTURES = [
  { title: '怎样写好一件提案', points: '选题要小，情况要准，建议要能办' },
  { title: '走近民法典', points: '合同怎样签，邻里怎样处，老人的权益怎样护' },
  { title: '读懂地方志里的家乡', points: '从一条河、一座桥、一个地名讲起' },
  { title: '数字时代的履职', points: '平台怎样用，数据怎样看，隐私怎样守' },
  { title: '协商的艺术', points: '听得进不同意见，说得出自己的道理，找得到共同的办法' },
  { title: '身边的生态', points: '一滴水、一片林、一块湿地的账' },
  { title: '急救常识', points: '心肺复苏、海姆立克法和常见误区' },
]

export const learningTemplates: readonly Template[] = [
  {
    type: 'lecture',
    compose: ({ committee, when, next, random, own, divisionName }) => {
      const { title, points } = random.pick(LECTURES)
      return {
        kicker: committee,
        headline: `${divisionName}“政协讲堂”第${next('lecture')}讲开讲`,
        subtitle: title,
        place: `${own}政协讲堂`,
        blocks: [
          `${when}，${committee}“政协讲堂”如期开讲，本讲题为《${title}》，委员和机关干部到场听课。`,
          `主讲人不用讲稿腔，把道理拆成了${random.pick(['几个身边的例子', '一问一答', '一张张老照片'])}：${points}。听到会心处，台下有人笑，有人记。`,
          `课后留了半个小时提问。“政协讲堂”${random.pick(['每季一讲', '逢双月开讲', '自开办以来从未间断'])}，讲的人有委员、学者，也有一线的能手。`,
        ],
      }
    },
  },
  {
    type: 'training',
    spans: ['range'],
    compose: ({ committee, when, random, own }) => ({
      kicker: committee,
      headline: `委员履职培训班${random.pick(['开班', '结业', '走进现场教学点'])}`,
      subtitle: '学章程 学提案 学协商',
      place: `${own}委党校`,
      blocks: [
        `${when}，${committee}举办委员履职能力培训班，课程有政协章程、提案撰写、调研方法和协商礼仪。`,
        `培训班不只坐在教室里。学员分组到村社、企业走访，回来当场写一件提案，由老师和同学一起改。${random.pick(['改到第三稿，题目小了，建议实了。', '有人感叹，写短比写长难。', '一位新委员说，原来提案要这样问问题。'])}`,
        '结业时，每名学员领到一张履职任务单，写明年内要走访的群众、要反映的事情。',
      ],
    }),
  },
  {
    type: 'training',
    compose: ({ committee, when, random, own }) => ({
      kicker: '书香政协',
      headline: `${random.pick(['一本书 一杯茶 一席话', '翻开书页 说说心得', '读书角里话履职'])}`,
      subtitle: `${committee}举办委员读书分享会`,
      place: `${own}政协委员读书室`,
      topic: 'shuxiang-zhengxie',
      blocks: [
        `${when}，${committee}举办委员读书分享会，书单由委员自己推荐，既有政协知识，也有地方文史。`,
        `分享人各有角度。有人从一部水利志读出先人的辛苦，有人由一本乡村调查谈到自己的提案，还有人把读书笔记改成了社情民意信息。`,
        `读书会约定，${random.pick(['下一期到村里的农家书屋去办', '下一期请中学生一起来', '每人每季至少读完一本'])}，读、议、行三件事不分家。`,
      ],
    }),
  },
  {
    type: 'training',
    spans: ['range'],
    compose: ({ committee, when, random, own }) => ({
      kicker: `${committee}机关`,
      headline: `机关干部上讲台 ${random.pick(['业务大家学', '人人都是老师', '短课讲出新意'])}`,
      place: `${own}政协机关`,
      blocks: [
        `${when}，${committee}机关开展业务学习，讲课的不是外请的专家，而是自己的干部。`,
        `办会、办文、联络、信息，各人讲各人的活。一堂课${random.pick(['二十分钟', '半小时'])}，讲完就练，练完就评。年轻干部说，听同事讲踩过的坑，比看文件记得牢。`,
        '学习结束，机关把几份讲义装订成册，取名“政协工作小抄”，供新来的同志查用。',
      ],
    }),
  },
]
