import type { Registry } from '../registry/contract.js';

const handlers = './src/websocket-core/handlers';
const canonical = './src/websocket-core/canonical-imports';

/**
 * The registry of the WebSocket migration that this project grew from. Settings merge by key: a project overrides one
 * contract, or one field of it, under the same name.
 */
export const websocketRegistry = {
	modules: {
		'websocket-message-handler': {
			domain: 'websocket',
			canonical,
			legacy: ['./src/services/websocket/message-handler'],
			reason: 'Two handler contracts meant that messages reached only one of them.',
			exports: {
				BaseMessageHandler: {
					name: 'BaseMessageHandler',
					fix: 'suggest',
					why: "'handle' became 'handleMessage', and the constructor takes the message types.",
				},
				UserMessageHandler: {
					name: 'UserMessageHandler',
					fix: 'suggest',
					why: 'The constructor takes no arguments now, and the message types differ.',
				},
				StartAgentHandler: {
					name: 'AgentRequestHandler',
					fix: 'suggest',
					why: 'The class was renamed and its constructor changed.',
				},
				MessageHandlerService: {
					name: 'getMessageRouter',
					fix: 'suggest',
					why: "The class became a function, and 'registerHandler' became 'addHandler'.",
				},
				StopAgentHandler: null,
				ThreadHistoryHandler: null,
				createHandlerSafely: null,
			},
		},
		'websocket-manager': {
			domain: 'websocket',
			canonical,
			legacy: ['./src/services/websocket/manager', './src/services/websocket/manager-factory'],
			reason: 'One manager owns the connections of a user.',
		},
		'websocket-routers': {
			domain: 'websocket',
			canonical,
			legacy: [
				'./src/services/websocket/quality-message-router',
				'./src/services/websocket/websocket-event-router',
			],
			reason: 'One router dispatches every message.',
			exports: {
				QualityMessageRouter: {
					name: 'MessageRouter',
					fix: 'suggest',
					why: 'The constructor and the method names changed.',
				},
				WebSocketEventRouter: {
					name: 'MessageRouter',
					fix: 'suggest',
					why: 'The constructor and the method names changed.',
				},
			},
		},
	},
	instances: {
		router: {
			role: 'router',
			class: { module: handlers, name: 'MessageRouter' },
			owner: handlers,
			factory: { module: canonical, name: 'getMessageRouter' },
			rivals: ['*MessageRouter', 'WebSocketEventRouter'],
			reason: 'A second router drops the messages that the first one registered for.',
		},
	},
	handlers: {
		message: {
			type: { module: handlers, name: 'MessageHandler' },
			match: { classes: ['*MessageHandler'], registeredBy: ['*.addHandler', '*.registerHandler'] },
			legacy: { method: 'handle', params: ['userId', 'payload'] },
			canonical: {
				method: 'handleMessage',
				params: [
					{ name: 'websocket', type: 'WebSocket' },
					{ name: 'message', type: { module: canonical, name: 'WebSocketMessage' } },
				],
				returns: 'boolean',
			},
			bind: { userId: 'message.userId', payload: 'message.payload' },
			fallthrough: 'true',
		},
	},
	events: {
		agent: {
			catalogue: { module: canonical, name: 'AgentEvent' },
			names: {
				AgentStarted: 'agent_started',
				AgentThinking: 'agent_thinking',
				ToolExecuting: 'tool_executing',
				ToolCompleted: 'tool_completed',
				AgentCompleted: 'agent_completed',
			},
			calls: [{ call: '*.emit', name: 0, payload: 1 }],
			payload: { discriminator: 'type', required: ['type', 'payload'] },
			reason: 'All five events must reach every user.',
		},
	},
} as const satisfies Registry;
