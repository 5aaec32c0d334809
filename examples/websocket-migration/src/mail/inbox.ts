import { MailHandler } from './message-handler';

export function listInbox(mails: readonly { readonly from: string; readonly subject: string }[]): string[] {
	const handler = new MailHandler();
	return mails.map(mail => handler.handle(mail));
}
