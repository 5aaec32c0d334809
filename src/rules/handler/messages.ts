/** Every message of the rule. */
export const handlerMessages = {
	legacyMethod:
		"'{{name}}' {{evidence}}, but answers through '{{legacy}}'. Write '{{signature}}'.{{remarks}}",
	swallowedMessages:
		"'{{name}}' defines only '{{legacy}}', so '{{method}}' of '{{base}}' answers every message in its place and they are lost. Write '{{signature}}'.{{remarks}}",
	legacyBeside:
		"'{{name}}' keeps a public '{{legacy}}' beside '{{method}}', and only '{{method}}' is ever called. Remove '{{legacy}}', or make it private.{{remarks}}",
	legacyFunction:
		"'{{name}}' {{evidence}}, but takes the old parameters '{{given}}'. Take '{{parameters}}'.{{remarks}}",
	missingMethod: "'{{name}}' {{evidence}}, but has no '{{method}}'. Write '{{signature}}'.{{remarks}}",
	staticMethod:
		"'{{method}}' of '{{name}}' is static, and a handler is asked as an instance. Remove 'static'.{{remarks}}",
	hiddenMethod:
		"'{{method}}' of '{{name}}' is not public, so nothing can call it. Make it public.{{remarks}}",
	accessorMethod: "'{{method}}' of '{{name}}' is an accessor. Write the method '{{signature}}'.{{remarks}}",
	overloadedMethod:
		"'{{method}}' of '{{name}}' is declared several times. Keep the one signature '{{signature}}'.{{remarks}}",
	genericMethod:
		"'{{method}}' of '{{name}}' has type parameters, which nobody fills in. Write '{{signature}}'.{{remarks}}",
	missingParameters: "'{{name}}' leaves parameters out: '{{given}}'. Take '{{parameters}}'.{{remarks}}",
	extraParameter:
		"'{{param}}' is a parameter too many, and nobody passes it. Take '{{parameters}}'.{{remarks}}",
	restParameter: "'{{param}}' takes whatever comes. Take '{{parameters}}'.{{remarks}}",
	optionalParameter: "'{{param}}' is optional, and is always passed. Write '{{expected}}'.{{remarks}}",
	defaultParameter: "'{{param}}' has a default, and is always passed. Write '{{expected}}'.{{remarks}}",
	swappedParameters: "'{{param}}' stands in the place of '{{expected}}'. Take '{{parameters}}'.{{remarks}}",
	looseParameter:
		"'{{param}}' takes anything in the place of '{{expected}}', so the compiler is silent. Write '{{expected}}'.{{remarks}}",
	narrowerParameter:
		"'{{param}}' takes less than it is passed, and the compiler lets that happen. Write '{{expected}}'.{{remarks}}",
	otherParameter: "'{{param}}' has another type than it is passed. Write '{{expected}}'.{{remarks}}",
	unknownParameter:
		"'{{param}}' stands in the place of '{{expected}}', and nothing says that it is one. Take '{{parameters}}'.{{remarks}}",
	parameterName: "'{{param}}' is called '{{wanted}}' in every handler. Rename it.{{remarks}}",
	looseReturn: "'{{name}}' may return anything: '{{given}}'. Return '{{returns}}'.{{remarks}}",
	neverReturn: "'{{name}}' says that it never returns. Return '{{returns}}'.{{remarks}}",
	voidReturn: "'{{name}}' returns nothing: '{{given}}'. Return '{{returns}}'.{{remarks}}",
	promiseReturn: "'{{name}}' promises something else: '{{given}}'. Return '{{returns}}'.{{remarks}}",
	otherReturn: "'{{name}}' returns something else: '{{given}}'. Return '{{returns}}'.{{remarks}}",
	missingReturn: "'{{name}}' may end without an answer. Return '{{returns}}' on every path.{{remarks}}",
	asyncHandler: "'{{name}}' returns a promise, and nobody waits for it. Return '{{returns}}'.{{remarks}}",
	syncHandler: "'{{name}}' returns no promise, and every handler is async. Return '{{returns}}'.{{remarks}}",
	escapingThrow:
		"This throw leaves '{{name}}', which answers 'false' where it fails. Return 'false', or catch the error here.{{remarks}}",
	missingSuper:
		"The constructor of '{{name}}' does not call 'super', so '{{base}}' is not set up. Call 'super(…)' first.{{remarks}}",
	legacyCall: "'{{legacy}}' of '{{name}}' is the old method. Call '{{method}}({{arguments}})'.{{remarks}}",
	legacyArguments: "'{{name}}' is passed the old arguments '{{given}}'. Pass '{{arguments}}'.{{remarks}}",
	legacyReference:
		"'{{legacy}}' of '{{name}}' is the old method, and takes other arguments than '{{method}}'. Use '{{method}}'.{{remarks}}",
	legacyRegistration:
		"'{{name}}' {{evidence}}, but has only the old method '{{legacy}}'. Write '{{signature}}' there{{bridge}}.{{remarks}}",
	legacyHandover:
		"'{{name}}' {{evidence}}, but takes the old parameters '{{given}}'. Take '{{parameters}}' there{{bridge}}.{{remarks}}",
	rewriteMethod: "Write '{{signature}}' here{{question}}.",
	rewriteFunction: "Take '{{parameters}}' here{{question}}.",
	rewriteCall: "Call '{{method}}({{arguments}})'.",
	passArguments: "Pass '{{arguments}}' here.",
	renameMethod: "Rename '{{legacy}}' to '{{method}}' here.",
	adaptHandler: "Hand it over as '{{adapted}}' for now.",
	answerFalse: "Return 'false' here.",
};

/** The name of a message of the rule. */
export type HandlerMessageId = keyof typeof handlerMessages;
