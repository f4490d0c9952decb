'use server'

import { approveAnnouncement } from '#domain/announcement/approve-announcement'
import { callOffAnnouncement } from '#domain/announcement/call-off-announcement'
import { changeAnnouncement } from '#domain/announcement/change-announcement'
import type { MovedAnnouncement } from '#domain/announcement/announcement-move'
import { returnAnnouncement } from '#domain/announcement/return-announcement'
import { submitAnnouncement } from '#domain/announcement/submit-announcement'
import { takeBackAnnouncement } from '#domain/announcement/take-back-announcement'
import type { Context } from '#domain/context'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { revalidate } from '#server/revalidate'

import { seenOf } from '../_lib/kept/seen-version.ts'

interface Seen {
  announcementId: number
  lockVersion: number
}

/** The page of it, which says what was done and what comes next. */
const pathOf = ({ announcementId }: Pick<Seen, 'announcementId'>) =>
  `/planned/${announcementId}?decided=${announcementId}`

/** The work of a move: what readers see of the announcement is rendered again. */
const shown =
  (move: (ctx: Context, request: Record<string, unknown>) => Promise<MovedAnnouncement>) =>
  async (ctx: Context, request: Record<string, unknown>): Promise<Seen> => {
    const { change, ...moved } = await move(ctx, request)
    revalidate(change)
    return moved
  }

export async function submit(_: FormState, sent: SentForm) {
  return performForm('submit-announcement', null, sent, submitAnnouncement, pathOf)
}

export async function change(target: Pick<Seen, 'announcementId'>, _: FormState, sent: SentForm) {
  const work = shown((ctx, request) => changeAnnouncement(ctx, seenOf(request)))
  return performForm('change-announcement', target, sent, work, pathOf)
}

export async function approve(target: Seen, _: FormState, sent: SentForm) {
  return performForm('approve-announcement', target, sent, shown(approveAnnouncement), pathOf)
}

export async function sendBack(target: Seen, _: FormState, sent: SentForm) {
  return performForm('return-announcement', target, sent, shown(returnAnnouncement), pathOf)
}

export async function callOff(target: Seen, _: FormState, sent: SentForm) {
  return performForm('call-off-announcement', target, sent, shown(callOffAnnouncement), pathOf)
}

export async function takeBack(target: Seen, _: FormState, sent: SentForm) {
  return performForm('take-back-announcement', target, sent, shown(takeBackAnnouncement), pathOf)
}
