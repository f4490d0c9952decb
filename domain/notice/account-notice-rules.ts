// What people learn of their own accounts, and of what takes two people: each event with its words, in the form of
// notice-rules.ts.

import type { EventFacts, ResetAnswer } from './event-facts.ts'
import type { NoticeRule } from './notice-rule.ts'
import { byWithReason, quoted, toNamed, who } from './notice-texts.ts'

/** Also mailed to the address that the person had before, which notices do not reach any more. */
export const ADDRESS_CHANGED = {
  title: '您的邮箱换了',
  text: ({ quote }: Pick<EventFacts, 'quote'>) =>
    `${quote}。不是您自己换的，请马上改密码，并找管理员。`,
}

export const ACCOUNT_NOTICE_RULES: Readonly<Record<string, readonly NoticeRule[]>> = {
  'account.granted': [toNamed('您有了新的角色')],
  'account.covered': [toNamed('请您代班')],
  'account.grant-ended': [toNamed('您的角色收回了')],
  'account.password-changed': [
    {
      kind: 'account',
      to: 'named',
      ownDoing: true,
      title: () => '您的密码改了',
      text: () => '别处的登录都已退出。不是您自己改的，请马上找管理员。',
      path: () => '/account',
    },
  ],
  'account.new-device': [
    {
      kind: 'account',
      to: 'named',
      ownDoing: true,
      title: () => '新设备登录',
      text: (facts) => `${facts.quote}。不是您自己，请马上改密码，并找管理员。`,
      path: () => '/account',
    },
  ],
  'account.address-changed': [
    {
      kind: 'account',
      to: 'named',
      ownDoing: true,
      title: () => ADDRESS_CHANGED.title,
      text: ADDRESS_CHANGED.text,
      path: () => '/account',
    },
  ],
  'account.link-sent': [
    {
      ...toNamed('有人给您发了重设密码的链接'),
      text: (facts) =>
        `${who(facts)}发的，您在各处的登录都已退出。不是您要的，就告诉管理员作废它。`,
    },
  ],
  'account.link-revoked': [
    {
      ...toNamed('给您发的链接作废了'),
      text: (facts) => `${who(facts)}作废的，它不能再设密码。还要重设，请再要一个。`,
    },
  ],
  'account.reset-asked': [
    {
      kind: 'account',
      to: 'named',
      ownDoing: true,
      // Who gets a mail is sent the link itself.
      unmailed: true,
      when: ({ resetAnswer }) => resetAnswer != null,
      title: () => '有人要求重设您的密码',
      text: ({ resetAnswer }) => RESET_ANSWERS[resetAnswer ?? 'no-address'],
      path: () => '/account',
    },
  ],
  'account.reopened': [
    {
      ...toNamed('您的账号重新启用了'),
      text: (facts) => `${who(facts)}启用的，密码要用一次性链接重新设。不是您要的，就告诉管理员。`,
    },
  ],
  'account.password-set': [
    {
      ...toNamed('您的密码重设了'),
      text: () => '用一次性链接设的。不是您自己设的，马上告诉管理员。',
    },
  ],
  'account.change-asked': [
    {
      kind: 'request',
      to: 'named',
      title: (facts) => `${who(facts)}请您改账号资料`,
      text: (facts) => quoted(facts.quote),
      path: ({ accountId }) => `/admin/accounts/${accountId}`,
    },
  ],
  'account.factor-added': [
    {
      kind: 'account',
      to: 'named',
      ownDoing: true,
      title: () => '您开启了两步验证',
      text: () => '以后登录要输应用里的验证码。不是您自己开的，请马上找管理员。',
      path: () => '/account',
    },
  ],
  'account.factor-dropped': [
    {
      kind: 'account',
      to: 'named',
      ownDoing: true,
      title: () => '您关闭了两步验证',
      text: () => '以后登录只要密码。不是您自己关的，请马上改密码，并找管理员。',
      path: () => '/account',
    },
  ],
  'account.factor-ended': [
    {
      ...toNamed('有人解除了您的两步验证'),
      text: (facts) =>
        `${who(facts)}解除的，您在各处的登录都已退出。不是您要的，请马上改密码，并告诉管理员。`,
    },
  ],
  'account.recovery-code-used': [
    {
      kind: 'account',
      to: 'named',
      ownDoing: true,
      title: () => '有人用您的恢复码登录了',
      text: (facts) => `${facts.quote}。不是您自己，请马上改密码、换恢复码，并找管理员。`,
      path: () => '/account',
    },
  ],
  'account.codes-renewed': [
    {
      kind: 'account',
      to: 'named',
      ownDoing: true,
      title: () => '您换了恢复码',
      text: () => '以前的都不能用了。不是您自己换的，请马上改密码，并找管理员。',
      path: () => '/account',
    },
  ],
  'account.device-remembered': [
    {
      kind: 'account',
      to: 'named',
      ownDoing: true,
      title: () => '有一台设备以后登录不用验证码了',
      text: (facts) => `${facts.quote}，30 天有效。不是您自己的，请在“我的账号”里取消。`,
      path: () => '/account',
    },
  ],
}

const RESET_ANSWERS: Readonly<Record<ResetAnswer, string>> = {
  mailed: '链接发到了您的邮箱，30 分钟内有效。不是您要的，不用理会：不打开链接，密码不变。',
  'no-address': '您没有确认过的邮箱，没有发链接。忘了密码，请本县的初审编辑或管理员发一个。',
  'needs-others':
    '管理员、审计员和终审编辑不能自己重设，没有发链接。忘了密码，请另一位管理员提请，由第二个人确认。',
}

const ofCountersign = ({ countersignId }: EventFacts) => `/admin/countersign/${countersignId}`

/** What takes two people: asked of those who may be the second, and reported to both when it is answered. */
export const COUNTERSIGN_NOTICE_RULES: Readonly<Record<string, readonly NoticeRule[]>> = {
  'countersign.asked': [
    {
      kind: 'request',
      to: 'named',
      title: (facts) => `请您作为第二人确认：${quoted(facts.quote)}`,
      text: byWithReason,
      path: ofCountersign,
    },
  ],
  'countersign.confirmed': [
    {
      kind: 'request',
      to: 'named',
      ownDoing: true,
      title: (facts) => `已由第二人确认：${quoted(facts.quote)}`,
      text: ({ actorName }) => `${actorName ?? '负责机器的人在终端'}确认的，已经办好。`,
      path: ofCountersign,
    },
  ],
  'countersign.declined': [
    {
      kind: 'request',
      to: 'named',
      title: (facts) => `第二人不同意：${quoted(facts.quote)}`,
      text: byWithReason,
      path: ofCountersign,
    },
  ],
  // It notifies nobody; those who were asked are asked no longer.
  'countersign.withdrawn': [],
}
