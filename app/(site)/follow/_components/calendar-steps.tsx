/** Three sentences each. Makers rename their buttons, and the text says so. */
const DEVICES: readonly { name: string; steps: readonly string[] }[] = [
  {
    name: '华为手机',
    steps: [
      '打开“日历”，点右上角四个点，再点“日历账户管理”。',
      '点“添加日历订阅”，把地址粘进去，点“确定”。',
      '回到日历，活动就排在里面，以后自己更新。',
    ],
  },
  {
    name: '小米手机',
    steps: [
      '打开“日历”，点右上角三个点，再点“设置”。',
      '点“日程导入”，选“URL 导入”，把地址粘进去，点“添加”。',
      '回到日历，活动就排在里面，以后自己更新。',
    ],
  },
  {
    name: '苹果手机和电脑',
    steps: [
      '打开“日历”，点屏幕下方的“日历”，再点“添加日历”；电脑上点“文件”里的“新建日历订阅”。',
      '选“添加订阅日历”，把地址粘进去，点“订阅”。',
      '点右上角的对号，活动就排在里面，以后自己更新。',
    ],
  },
  {
    name: 'Outlook',
    steps: [
      '打开 Outlook 的“日历”，点左边的“添加日历”。',
      '选“从 Web 订阅”，把地址粘进去，起个名字，点“导入”。',
      '活动就排在里面；新的活动几个小时以内出现。',
    ],
  },
]

const SUMMARY = [
  'flex min-h-tap cursor-pointer items-center justify-between font-serif text-lg leading-[normal] font-bold',
  "after:font-sans after:text-xl after:font-normal after:text-ink-3 after:content-['+'] [[open]>&]:after:content-['−']",
].join(' ')
const STEP = [
  'grid grid-cols-[2rem_1fr] leading-relaxed [counter-increment:step]',
  'before:font-serif before:font-bold before:text-cinnabar before:content-[counter(step)]',
].join(' ')

/** How to add an address by hand, device by device; the first is unfolded. */
export function CalendarSteps() {
  return (
    <>
      <div className="mt-6 mb-3 border-y border-rule">
        {DEVICES.map(({ name, steps }, index) => (
          <details
            key={name}
            className={index > 0 ? 'border-t border-line' : undefined}
            open={index === 0}
          >
            <summary className={SUMMARY}>{name}</summary>
            <ol className="grid gap-2 pb-4 [counter-reset:step]">
              {steps.map((step) => (
                <li key={step} className={STEP}>
                  {step}
                </li>
              ))}
            </ol>
          </details>
        ))}
      </div>
      <p className="label">按键的名字以您的手机为准，各家改版后会变。</p>
    </>
  )
}
