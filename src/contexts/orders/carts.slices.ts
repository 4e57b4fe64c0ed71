import { AddCartLineController } from './add-cart-line/add-cart-line.controller.js';
import { AddCartLineHandler } from './add-cart-line/add-cart-line.handler.js';
import { CreateCartController } from './create-cart/create-cart.controller.js';
import { CreateCartHandler } from './create-cart/create-cart.handler.js';
import { DeleteShippingZoneController } from './delete-shipping-zone/delete-shipping-zone.controller.js';
import { DeleteShippingZoneHandler } from './delete-shipping-zone/delete-shipping-zone.handler.js';
import { GetCartController } from './get-cart/get-cart.controller.js';
import { GetCartHandler } from './get-cart/get-cart.handler.js';
import { ListCartShippingOptionsController } from './list-cart-shipping-options/list-cart-shipping-options.controller.js';
import { ListCartShippingOptionsHandler } from './list-cart-shipping-options/list-cart-shipping-options.handler.js';
import { ListShippingOptionsController } from './list-shipping-options/list-shipping-options.controller.js';
import { ListShippingOptionsHandler } from './list-shipping-options/list-shipping-options.handler.js';
import { ListShippingZonesController } from './list-shipping-zones/list-shipping-zones.controller.js';
import { ListShippingZonesHandler } from './list-shipping-zones/list-shipping-zones.handler.js';
import { PutShippingZoneController } from './put-shipping-zone/put-shipping-zone.controller.js';
import { PutShippingZoneHandler } from './put-shipping-zone/put-shipping-zone.handler.js';
import { RemoveCartLineController } from './remove-cart-line/remove-cart-line.controller.js';
import { RemoveCartLineHandler } from './remove-cart-line/remove-cart-line.handler.js';
import { Carts } from './storage/cart.repository.js';
import { ShippingOptions } from './storage/shipping-options.js';
import { ShippingZones } from './storage/shipping-zones.js';
import { UpdateCartLineController } from './update-cart-line/update-cart-line.controller.js';
import { UpdateCartLineHandler } from './update-cart-line/update-cart-line.handler.js';
import { UpdateCartController } from './update-cart/update-cart.controller.js';
import { UpdateCartHandler } from './update-cart/update-cart.handler.js';
import { CartQuotes } from './views/cart-quotes.js';

/** The part of orders' table of contents that comes before an order: carts, and the ways of delivery they choose from. */
export const CARTS = {
  controllers: [
    CreateCartController,
    GetCartController,
    UpdateCartController,
    AddCartLineController,
    UpdateCartLineController,
    RemoveCartLineController,
    ListCartShippingOptionsController,
    ListShippingOptionsController,
    ListShippingZonesController,
    PutShippingZoneController,
    DeleteShippingZoneController,
  ],
  providers: [
    Carts,
    CartQuotes,
    CreateCartHandler,
    GetCartHandler,
    UpdateCartHandler,
    AddCartLineHandler,
    UpdateCartLineHandler,
    RemoveCartLineHandler,
    ShippingOptions,
    ShippingZones,
    ListCartShippingOptionsHandler,
    ListShippingOptionsHandler,
    ListShippingZonesHandler,
    PutShippingZoneHandler,
    DeleteShippingZoneHandler,
  ],
};
