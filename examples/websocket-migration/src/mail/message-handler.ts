/** Handles mail, not frames: only the name of the file is that of the legacy module. */
export class MailHandler {
	handle(mail: { readonly from: string; readonly subject: string }): string {
		return `${mail.from}: ${mail.subject}`;
	}
}
