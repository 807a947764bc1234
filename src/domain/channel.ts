/** Channels whose style the service knows, `reply/channel-style.ts`. Others may be sent; they get answers as they were written. */
export const CHANNELS = ['web', 'app', 'wechat', 'sms', 'plain', 'phone', 'voice'] as const;

export type Channel = (typeof CHANNELS)[number];
