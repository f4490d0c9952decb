import { Seal } from '#components/ui/seal'
import { getSettings } from '#domain/setting/settings'
import { database } from '#server/database'

/** Down the side of a wide window: the longer the name, the smaller its characters. */
const NAME_SIZES = [
  { upTo: 5, size: 'lg:text-[11vh]' },
  { upTo: 9, size: 'lg:text-[6.5vh]' },
  { upTo: Infinity, size: 'lg:text-[4vh]' },
]
const TALL = 'lg:h-[62vh]'
const NAME = [
  'font-serif text-lg leading-tight font-bold lg:tracking-[0.1em] lg:[writing-mode:vertical-rl]',
  TALL,
].join(' ')

/** A page for who is not signed in: whose newsroom it is, and one column for what is asked. */
export async function FrontDoor({ children }: { children: React.ReactNode }) {
  const { siteName, motto, seal } = await getSettings(database())
  const { size } = NAME_SIZES.find(({ upTo }) => [...siteName].length <= upTo) ?? { size: '' }
  return (
    <div className="grid min-h-screen max-lg:grid-rows-[auto_1fr] lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <header className="flex items-center gap-3 border-line bg-sunk px-4 py-3 max-lg:border-b lg:justify-center lg:gap-10 lg:border-r">
        <div className={`flex flex-col items-center justify-between ${TALL}`}>
          <p className="tracking-[0.3em] text-ink-2 max-lg:hidden [writing-mode:vertical-rl]">
            {motto}
          </p>
          <Seal text={seal} className="size-8 lg:size-14" />
        </div>
        <p className={`${NAME} ${size}`}>{siteName}</p>
        <p className="text-ink-2 lg:hidden">编辑部</p>
      </header>
      <main
        className="mx-auto grid w-[min(100%-2*--spacing(4),400px)] content-center gap-4 py-8"
        id="main"
      >
        {children}
      </main>
    </div>
  )
}
