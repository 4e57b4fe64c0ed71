export {};
//# sourceMappingURL=order-holder.js.map