/** Those for which the service has a style of its own; any other may be written. */
export const CHANNELS: readonly string[] = ['web', 'app', 'wechat', 'sms', 'plain', 'phone', 'voice'];
