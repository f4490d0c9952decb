import { useEffect, useState } from 'react'

import { Dialog } from '#components/newsroom/dialog'
import { Icon } from '#components/newsroom/icon'
import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { Row } from '#components/ui/row'
import type { Content } from '#domain/article/content'
import type { Version } from '#domain/review/history/list-versions'
import { formatMoment } from '#lib/dates'
import { MOVE_LABELS } from '#lib/labels'

import { askVersions, openVersion, type OpenedVersion } from '../../_lib/version-actions.ts'
import type { EditionRef } from '../../_lib/form-schemas.ts'
import { ChangesBeside } from '../changes-beside.tsx'

const OFFLINE = '连不上网站，没有读到。连上以后再打开。'

/** Every version of the edition, what the form has otherwise, and the way back to one. */
export function VersionsDialog({
  edition: { editionId, lockVersion },
  content,
  onUse,
  onClose,
}: {
  edition: EditionRef
  /** What the form holds now. */
  content: Content
  onUse: (version: OpenedVersion) => void
  onClose: () => void
}) {
  const [versions, setVersions] = useState<Version[] | null>(null)
  const [opened, setOpened] = useState<(OpenedVersion & { revisionId: number }) | null>(null)
  const [now] = useState(() => new Date())
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    void askVersions({ editionId, lockVersion })
      .catch(() => null)
      .then((asked) => {
        if (gone) return
        if (asked?.ok) setVersions(asked.value)
        else setProblem(asked?.message ?? OFFLINE)
      })
    return () => {
      gone = true
    }
  }, [editionId, lockVersion])
  const open = async (revisionId: number) => {
    const asked = await openVersion({ editionId, revisionId, content }).catch(() => null)
    setProblem(asked?.ok ? null : (asked?.message ?? OFFLINE))
    if (asked?.ok) setOpened({ ...asked.value, revisionId })
  }
  return (
    <Dialog size="list" label="版本" open onClose={onClose}>
      <Row spread>
        <h2>版本</h2>
        <Button kind="quiet" square aria-label="关闭版本" onClick={onClose}>
          <Icon name="cross" />
        </Button>
      </Row>
      <HelpText>都在这里。用回一版，是照它存成新的一版，别的都不丢。</HelpText>
      <p role="status" className="text-sm text-ink-2">
        {problem ?? (versions ? `共 ${versions.length} 版` : '正在读…')}
      </p>
      <ol className="mt-2 divide-y divide-line border-t border-line">
        {versions?.map((version) => (
          <li key={version.revisionId} className="py-3">
            <VersionLine version={version} now={now} />
            <Row className="mt-1">
              <Button
                kind="quiet"
                size="small"
                aria-label={`第 ${version.number} 版，对照${version.current ? '正在写的' : '现在的'}`}
                onClick={() => void open(version.revisionId)}
              >
                {version.current ? '对照正在写的' : '对照现在的'}
              </Button>
            </Row>
            {opened?.revisionId === version.revisionId && (
              <div className="mt-2">
                {opened.changes.length === 0 ? (
                  <p className="text-sm text-ink-2">和现在写的一样。</p>
                ) : (
                  <>
                    <ChangesBeside
                      changes={opened.changes}
                      mine={`第 ${version.number} 版`}
                      theirs="现在写的"
                    />
                    <Button className="mt-2" onClick={() => onUse(opened)}>
                      用回这一版
                    </Button>
                  </>
                )}
              </div>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

function VersionLine({ version, now }: { version: Version; now: Date }) {
  const { number, name, at, characters, move, current, headline } = version
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <b>第 {number} 版</b>
        <span className="text-xs text-ink-2">
          {[formatMoment(at, now), name, move && MOVE_LABELS[move], current && '现在的']
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <p className="text-xs text-ink-2">
        {headline || '（没有主题）'}，{characters} 字
      </p>
    </>
  )
}
