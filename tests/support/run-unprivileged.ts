/** Runs something without the right of the superuser to read every file; a folder made for it must let others in. */
export function runUnprivileged<T>(run: () => T): T {
	const { geteuid, seteuid } = process;
	if (geteuid?.() !== 0 || seteuid === undefined) {
		return run();
	}
	seteuid(65_534);
	try {
		return run();
	} finally {
		seteuid(0);
	}
}
