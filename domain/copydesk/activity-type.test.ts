import { expect, test } from 'vitest'
import { readActivityType } from './activity-type.ts'

test.each([
  ['某县政协召开十届十八次主席会议', 'meeting'],
  ['某县政协召开文史工作座谈会', 'history'],
  ['某区党政领导批办领办重点提案', 'proposal'],
  ['某县政协开展专题调研', 'research'],
  ['某市政协视察重点项目', 'inspection'],
  ['某区“政协讲堂”第八讲开讲', 'lecture'],
  ['果园里的“政协课”', 'lecture'],
  ['某区政协委员“点单”问政', 'supervision'],
  ['某县政协机关开展年终述学', 'training'],
  ['某县政协推动“教育券”变“安心券”', 'other'],
  ['某镇:搭建协商议事平台', 'consultation'],
  ['某县政协开展民主监督活动', 'supervision'],
  ['某县政协开展民主评议活动', 'supervision'],
  ['某县政协举办委员履职能力培训班', 'training'],
  ['某县政协党组召开专题学习(扩大)会议', 'meeting'],
  ['某县政协委员为老人义诊', 'service'],
  ['某县政协举办民法典专题讲座', 'training'],
  ['某区政协机关干部下沉社区', 'service'],
  ['某县政协委员风采', 'other'],
  ['某县政协提案委走访委员企业', 'research'],
  ['政治协商会议某县第十届委员会第三次会议开幕', 'meeting'],
  ['某县政协组织委员走访市场监督部门', 'research'],
  ['某县政协2023年工作综述', 'other'],
  ['某县政协开展返乡人才座谈', 'meeting'],
  ['某县政协机关干部上讲台', 'lecture'],
  ['某州政协出版《某地史话》', 'history'],
  ['某县政协启动“委员联系群众月”活动', 'service'],
  ['某县政协扎实开展助企暖企行动', 'service'],
  ['某县政协发文征集旧学堂照片', 'history'],
  ['两地政协共商湿地保育', 'consultation'],
  ['某县政协助药农“云”上卖当归', 'service'],
  ['某市政协“巷长”论坛开坛', 'meeting'],
])('%s is %s', (headline, type) => {
  expect(readActivityType([headline], ['他们做了一件事。']).type).toBe(type)
})

test.each([
  ['近日,某县政协组织委员到乡镇开展水利调研。', 'research'],
  ['近日,某县政协主席主持召开会议。', 'meeting'],
  ['近日,某县政协委员慰问了老人。', 'service'],
  ['近日,某县政协召开会议。会后委员到村里慰问。', 'meeting'],
  ['近日,某县政协将十七件涉及西瓜的提案打包送到农业农村局。', 'proposal'],
  ['近日,某县政协将建议案送交县政府。', 'proposal'],
  ['近日,委员带着冷藏箱走进牧场,为牦牛免费接种。', 'service'],
  ['近日,某县政协逐村摸清村医年龄。', 'research'],
  ['某县政协3月25日召开主席会议,确定专题协商会2场。', 'meeting'],
  ['某县政协邀请老提案工作者走进“委员夜校”。', 'training'],
  ['没有通知、没有陪同,委员敲开了养老院的厨房门。', 'supervision'],
  ['某县政协文史专员请老支书讲修梯田的故事。', 'history'],
  ['两地政协会商上游水质。', 'consultation'],
  ['近日,邻居们围坐一处,聊加装电梯的事。', 'consultation'],
  ['某市政协组织委员冒雨查看排涝情况。', 'research'],
  ['春天来了。', 'other'],
])('without a sign in the headline the opening decides: %s', (opening, type) => {
  expect(readActivityType([null], [opening]).type).toBe(type)
})

test.each([
  ['调研组回城后将形成建议。', 'research'],
  ['视察组指出,要抓紧改造。', 'inspection'],
  ['监督小组分头进楼入户。', 'supervision'],
  ['会议强调,优化营商环境没有旁观者。', 'meeting'],
])('where nothing says what was done, who went decides: %s', (later, type) => {
  expect(readActivityType(['田埂上的早晨'], ['委员挽起裤腿下到蒜地里。', later]).type).toBe(type)
})

test('what another line says was done counts more than what a line is about', () => {
  const lines = ['某县政协向特殊教育学校', '捐赠一批康复器材']
  expect(readActivityType(lines, []).type).toBe('service')
})

test('a column decides where the story does not', () => {
  expect(readActivityType(['田埂上的早晨'], ['天亮了。'], '提案追踪').type).toBe('proposal')
  expect(readActivityType(['委员视察田埂'], ['天亮了。'], '提案追踪').type).toBe('inspection')
})

test('behind a scene, the sentence with the day says what was done', () => {
  const scene = ['“请坐。”', '8月25日，某县政协把群众请来议事。']
  expect(readActivityType(['小院里话家常'], scene).type).toBe('consultation')
})
