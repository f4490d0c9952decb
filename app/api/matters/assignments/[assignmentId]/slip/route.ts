import { getAssignment } from '#domain/assignment/get-assignment'
import { buildSlipFile } from '#domain/assignment/slip-file'
import { findCommittee } from '#domain/committee/find-committee'
import { getSettings } from '#domain/setting/settings'
import { attachment, fileName } from '#lib/http/attachment'
import { Refusal } from '#lib/refusal'
import { serveFile } from '#server/serve-file'
import { siteOrigin } from '#server/site-address'
import { readUnitLink } from '#server/unit-link'

type RouteContext = { params: Promise<{ assignmentId: string }> }

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The slip of what a unit has to answer as a Word file, for who may see it. */
export async function GET(_request: Request, { params }: RouteContext): Promise<Response> {
  const { assignmentId: part } = await params
  return serveFile('download-slip', { assignmentId: part }, async ({ db, actor, now }) => {
    if (!/^[1-9]\d{0,14}$/.test(part)) throw new Refusal('not-found', '没有这件交办件')
    const assignmentId = Number(part)
    const one = await getAssignment(db, { actor, assignmentId, now })
    const [committee, { siteAddress }] = await Promise.all([
      findCommittee(db, one.matter.divisionCode),
      getSettings(db),
    ])
    // The link is for who hands the slip over; the unit's own people have accounts.
    const link = one.allowed.has('open-link') ? await readUnitLink({ assignmentId, now }) : null
    const page = `${siteOrigin(siteAddress)}/matters/assignment/${assignmentId}`
    const body = await buildSlipFile(one, {
      committee: committee?.name ?? '',
      address: link?.address ?? page,
      isLink: Boolean(link?.address),
    })
    const name = fileName(`交办单 ${one.matter.title}`, 'docx')
    return {
      body,
      contentType: WORD,
      disposition: attachment(name, `assignment-${assignmentId}.docx`),
    }
  })
}
