/** Names that emitters, streams, sockets and processes have of their own. */
const lifecycle: ReadonlySet<string> = new Set(
	`abort aborted beforeExit change clientError close connect connect_error connection data disconnect disconnecting drain
	end error exit finish headers listening lookup message messageerror newListener open pause pipe ping pong readable
	ready reconnect reconnect_attempt removeListener request response resume secureConnection session socket spawn stream
	timeout uncaughtException unhandledRejection unpipe upgrade warning SIGHUP SIGINT SIGTERM *`.split(/\s+/u),
);

/** Methods that every emitter and every event target has. */
const methods: ReadonlySet<string> = new Set(
	`addEventListener addListener dispatchEvent emit emitAsync fire listenerCount listeners off on once prependListener
	prependOnceListener removeAllListeners removeEventListener removeListener trigger waitForEvent`.split(/\s+/u),
);

/** Whether emitters, streams, sockets and processes emit this by themselves. */
export function isLifecycleName(text: string | undefined): boolean {
	return text !== undefined && lifecycle.has(text);
}

/** Whether every emitter has a method of this name, so that a call of it does not say whose events it is about. */
export function isEmitterMethod(name: string | undefined): boolean {
	return name !== undefined && methods.has(name);
}
