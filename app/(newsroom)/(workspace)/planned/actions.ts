'use server'

import { approveAnnouncement } from '#domain/announcement/approve-announcement'
import { callOffAnnouncement } from '#domain/announcement/call-off-announcement'
import { changeAnnouncement } from '#domain/announcement/change-announcement'
import type { MovedAnnouncement } from '#domain/announcement/announcement-move'
import { returnAnnouncement } from '#domain/announcement/return-announcement'
import { submitAnnouncement } from '#domain/announcement/submit-announcement'
import { takeBackAnnouncement } from '#domain/announcement/take-back-announcement'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { revalidate } from '#server/revalidate'

interface Seen {
  announcementId: number
  lockVersion: number
}

/** The page of it, which says what was done and what comes next. */
const pathOf = ({ announcementId }: Pick<Seen, 'announcementId'>) =>
  `/planned/${announcementId}?decided=${announcementId}`

/** What readers see of it is rendered again. */
async function shown(moving: Promise<MovedAnnouncement>): Promise<Seen> {
  const { change, ...moved } = await moving
  revalidate(change)
  return moved
}

export async function submit(_: FormState, sent: SentForm) {
  return performForm(
    'submit-announcement',
    null,
    sent,
    (ctx, request) => submitAnnouncement(ctx, request),
    pathOf,
  )
}

export async function change(target: Seen, _: FormState, sent: SentForm) {
  return performForm(
    'change-announcement',
    target,
    sent,
    (ctx, request) => shown(changeAnnouncement(ctx, request)),
    pathOf,
  )
}

export async function approve(target: Seen, _: FormState, sent: SentForm) {
  return performForm(
    'approve-announcement',
    target,
    sent,
    (ctx, request) => shown(approveAnnouncement(ctx, request)),
    pathOf,
  )
}

export async function sendBack(target: Seen, _: FormState, sent: SentForm) {
  return performForm(
    'return-announcement',
    target,
    sent,
    (ctx, request) => shown(returnAnnouncement(ctx, request)),
    pathOf,
  )
}

export async function callOff(target: Seen, _: FormState, sent: SentForm) {
  return performForm(
    'call-off-announcement',
    target,
    sent,
    (ctx, request) => shown(callOffAnnouncement(ctx, request)),
    pathOf,
  )
}

export async function takeBack(target: Seen, _: FormState, sent: SentForm) {
  return performForm(
    'take-back-announcement',
    target,
    sent,
    (ctx, request) => shown(takeBackAnnouncement(ctx, request)),
    pathOf,
  )
}
