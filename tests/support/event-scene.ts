import path from 'node:path';

/** A small project with an event catalogue in every form. */
export const eventRoot = path.join(import.meta.dirname, '../fixtures/events');

/** A file of that project that declares nothing itself. */
export const eventFile = path.join(eventRoot, 'src/app/main.ts');

const contract = {
	catalogue: { module: './src/catalogue', name: 'RunEvent' },
	names: {
		RUN_STARTED: 'run_started',
		RUN_THINKING: 'run_thinking',
		TOOL_CALLED: 'tool_called',
		RUN_DONE: 'run_done',
	},
	calls: [
		{ call: '*.emit', name: 0, payload: 1 },
		{ call: 'publish', name: 1, payload: 2 },
		{ call: 'socket.on', name: 0 },
	],
	payload: { discriminator: 'type', required: ['type', 'runId', 'at'] },
	emitters: { classes: ['*Emitter'], methods: { run_started: 'runStarted', run_done: 'runDone' } },
};

/** Returns settings with the contract of the project, and with other fields where a test needs them. */
export function withEvents(fields: object = {}, others: object = {}): never {
	return { ssot: { root: eventRoot, events: { run: { ...contract, ...fields }, ...others } } } as never;
}

/** Returns settings whose catalogue is another one of the project. */
export function withCatalogue(module: string, name = 'RunEvent'): never {
	return withEvents({ catalogue: { module, name } });
}
