import type { ActivityType } from '#db/states'

/** An activity that is still to come, in one of the counties that have a correspondent. */
export interface DemoAnnouncement {
  key: string
  type: ActivityType
  /** After the name of the county. */
  title: string
  daysAhead: number
  startTime: string
  place: string
  admission: string
  note: string
  becomes:
    | { kind: 'announced' | 'waiting' }
    | { kind: 'changed'; place: string }
    | { kind: 'called-off'; reason: string }
}

export const DEMO_ANNOUNCEMENTS: readonly DemoAnnouncement[] = [
  {
    key: 'lecture',
    type: 'lecture',
    title: '政协讲堂开讲：怎样把提案写实',
    daysAhead: 3,
    startTime: '09:30',
    place: '县政协会议室',
    admission: '委员和群众都可以来，先到先坐',
    note: '讲两个小时，后半场提问。',
    becomes: { kind: 'announced' },
  },
  {
    key: 'research',
    type: 'research',
    title: '政协调研农村养老服务',
    daysAhead: 6,
    startTime: '',
    place: '乡镇敬老院',
    admission: '想反映情况的群众可以到现场座谈',
    note: '',
    becomes: { kind: 'changed', place: '乡镇敬老院、县养老中心' },
  },
  {
    key: 'service',
    type: 'service',
    title: '政协委员送医下乡',
    daysAhead: 4,
    startTime: '10:00',
    place: '中心卫生院',
    admission: '不用报名',
    note: '',
    becomes: { kind: 'called-off', reason: '大风降温，改期另行预告。' },
  },
  {
    key: 'meeting',
    type: 'meeting',
    title: '政协召开提案交办会',
    daysAhead: 9,
    startTime: '15:00',
    place: '县委大院三楼会议室',
    admission: '提案承办单位参加',
    note: '',
    becomes: { kind: 'waiting' },
  },
]
