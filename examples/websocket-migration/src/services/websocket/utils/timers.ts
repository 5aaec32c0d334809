// The timers live in ../../../websocket-core/connection now.
export {};
