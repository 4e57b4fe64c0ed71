export {};
//# sourceMappingURL=order-state.js.map