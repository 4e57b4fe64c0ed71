export {};
//# sourceMappingURL=cart-holder.js.map