import { useEffect, useRef, useState } from 'react'

import { Dialog } from '#components/newsroom/dialog'
import { Icon } from '#components/newsroom/icon'
import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { Row } from '#components/ui/row'
import type { PictureCursor } from '#domain/edition/county-pictures/list-county-pictures'
import { formatDay, shanghaiDay } from '#lib/dates'

import { askCountyPictures, takePicture, type OfferedPicture } from '../../_lib/picture-actions.ts'

const OFFLINE = '连不上网站，没有读到。连上以后再试。'
const PAUSE_MS = 300

interface Found {
  words: string
  pictures: readonly OfferedPicture[]
  next: PictureCursor | null
}

/** The published pictures that may be chosen again, with the words they were published with. */
export function PictureDialog({
  onChoose,
  onClose,
}: {
  onChoose: (picture: OfferedPicture) => void
  onClose: () => void
}) {
  const [words, setWords] = useState('')
  const { found, problem, setProblem, more } = useCountyPictures(words.trim())
  const field = useRef<HTMLInputElement>(null)
  const busy = useRef(false)
  const choose = async (picture: OfferedPicture) => {
    // A second click would place it twice.
    if (busy.current) return
    busy.current = true
    const taken = await takePicture({ mediaId: picture.mediaId }).catch(() => null)
    busy.current = false
    if (taken?.ok) onChoose(picture)
    else setProblem(taken?.message ?? OFFLINE)
  }
  return (
    <Dialog size="list" label="发过的图片" open first={field} onClose={onClose}>
      <Row spread>
        <h2>发过的图片</h2>
        <Button kind="quiet" square aria-label="关闭发过的图片" onClick={onClose}>
          <Icon name="cross" />
        </Button>
      </Row>
      <HelpText>您写稿的地区已经发布的图片，点一张放进正文，图注和摄影一起带来。</HelpText>
      <Input
        ref={field}
        type="search"
        aria-label="按图注、摄影、标题找"
        placeholder="图注、摄影、标题里的词"
        maxLength={60}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <p role="status" className="my-2 text-sm text-ink-2">
        {problem ?? formatFound(found, words.trim())}
      </p>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {found?.pictures.map((picture) => (
          <li key={picture.mediaId}>
            <button
              type="button"
              className="block w-full cursor-pointer rounded-sm text-left text-xs leading-normal hover:bg-hover"
              onClick={() => void choose(picture)}
            >
              <img
                className="aspect-3/2 w-full rounded-sm object-cover"
                src={picture.address}
                alt={picture.alt}
                loading="lazy"
              />
              <span className="line-clamp-2">{picture.caption}</span>
              <span className="block text-ink-2">
                {picture.credit} · {formatDay(shanghaiDay(picture.publishedAt))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found?.next && (
        <Row className="mt-3">
          <Button size="small" onClick={() => void more()}>
            更早的图片
          </Button>
        </Row>
      )}
    </Dialog>
  )
}

/** The first page for what is typed, asked a moment after the last key, and the pages behind it. */
function useCountyPictures(words: string) {
  const [found, setFound] = useState<Found | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const first = useRef(true)
  useEffect(() => {
    let late = false
    const load = async () => {
      const asked = await askCountyPictures({ words, after: null }).catch(() => null)
      if (late) return
      setProblem(asked?.ok ? null : (asked?.message ?? OFFLINE))
      if (asked?.ok) setFound({ words, ...asked.value })
    }
    const timer = setTimeout(() => void load(), first.current ? 0 : PAUSE_MS)
    first.current = false
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [words])
  const more = async () => {
    if (!found?.next) return
    const asked = await askCountyPictures({ words: found.words, after: found.next }).catch(
      () => null,
    )
    if (!asked?.ok) return setProblem(asked?.message ?? OFFLINE)
    const { pictures, next } = asked.value
    setFound((now) =>
      now === found ? { ...found, pictures: [...found.pictures, ...pictures], next } : now,
    )
  }
  return { found, problem, setProblem, more }
}

function formatFound(found: Found | null, words: string): string {
  if (found?.words !== words) return '正在找…'
  if (found.pictures.length > 0)
    return `${found.pictures.length} 张${found.next ? '，还有更早的' : ''}`
  return words === '' ? '这里还没有发布过图片。' : '没有找到，换个词试试。'
}
