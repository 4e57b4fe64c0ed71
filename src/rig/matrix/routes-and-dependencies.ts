/** What a dependency can be like. */
export const STATES = ['down', 'slow', 'half_open'] as const;
export type State = (typeof STATES)[number];

/** What requests may need: the database, the payment gateways, and the server that takes mail. */
export const DEPENDENCIES = ['database', 'gateway', 'mail'] as const;
export type Dependency = (typeof DEPENDENCIES)[number];

/**
 * What a route does meanwhile, always within ten seconds. `serves`: the same as ever. `refuses`: 503 with `Retry-After`,
 * unless the request itself is wrong. `serves_or_refuses`: one of the two, as it comes. `settles_later`: as ever, or 202
 * and the outcome follows, or 402 or 503 with nothing taken.
 */
export type Behaviour = 'serves' | 'refuses' | 'serves_or_refuses' | 'settles_later';

/** Routes (by their operation ids) that behave alike. */
export interface RouteClass {
  readonly why: string;
  readonly behaviour: Readonly<Record<Dependency, Readonly<Record<State, Behaviour>>>>;
  readonly routes: readonly string[];
}

const SERVES = { down: 'serves', slow: 'serves', half_open: 'serves' } as const;
const NEEDS_IT = { down: 'refuses', slow: 'serves_or_refuses', half_open: 'refuses' } as const;
const EITHER = { down: 'serves_or_refuses', slow: 'serves_or_refuses', half_open: 'serves_or_refuses' } as const;
const LATER = { down: 'settles_later', slow: 'settles_later', half_open: 'settles_later' } as const;

/** Every route of the shop, once; an architecture test compares with the OpenAPI document. */
export const ROUTE_CLASSES: readonly RouteClass[] = [
  {
    why: 'answered from what the process remembers, until it hears of a change; then it must ask the database',
    behaviour: { database: EITHER, gateway: SERVES, mail: SERVES },
    routes: ['listPaymentOptions', 'listStoreProducts', 'getStoreProduct', 'listStoreCategories'],
  },
  {
    why: 'a stream that is open stays open; a new one begins with what the database says',
    behaviour: { database: EITHER, gateway: SERVES, mail: SERVES },
    routes: ['streamAvailability'],
  },
  {
    why: 'asks a payment gateway, after the database',
    behaviour: { database: NEEDS_IT, gateway: LATER, mail: SERVES },
    routes: [
      'placeOrder',
      'completeCart',
      'payOrder',
      'payOrderForStaff',
      'capturePayment',
      'voidPayment',
      'refundPayment',
    ],
  },
  {
    why: 'asks a payment gateway for what it keeps; only the sandbox keeps it in our database',
    behaviour: { database: EITHER, gateway: EITHER, mail: SERVES },
    routes: ['listPaymentMethods', 'forgetPaymentMethod'],
  },
  {
    why: 'knows by itself what there is none of, and asks the database for the rest',
    behaviour: { database: EITHER, gateway: SERVES, mail: SERVES },
    routes: ['receiveWebhook', 'replaySubscriber'],
  },
  {
    why: 'asks the database and nobody else; letters are written by jobs',
    behaviour: { database: NEEDS_IT, gateway: SERVES, mail: SERVES },
    routes: [
      // Admin: products
      ...[
        'createProduct',
        'listProducts',
        'changeProduct',
        'archiveProduct',
        'getProduct',
        'saveProducts',
        'addVariant',
        'changeVariant',
        'removeVariant',
      ],
      // Admin: categories
      ...['createCategory', 'listCategories', 'changeCategory', 'deleteCategory', 'getCategory'],
      // Admin: pricing
      ...[
        'replaceVariantPrices',
        'listVariantPrices',
        'setPricesBatch',
        'setCurrency',
        'getCurrency',
        'listCurrencies',
        'setTaxRate',
        'listTaxRates',
        'deleteTaxRate',
      ],
      // Admin: inventory
      ...[
        'setStockLevel',
        'listStockLevels',
        'adjustStockLevel',
        'listStockMovements',
        'createLocation',
        'listLocations',
        'changeLocation',
        'getLocation',
        'deleteLocation',
        'setVariantPolicy',
        'getVariantPolicy',
        'setBundle',
        'getBundle',
        'setAllocation',
        'getAllocation',
        'getHold',
        'createTransfer',
        'listTransfers',
        'shipTransfer',
        'receiveTransfer',
        'cancelTransfer',
        'getTransfer',
        'openStockCount',
        'listStockCounts',
        'enterStockCount',
        'listStockCountLines',
        'applyStockCount',
        'cancelStockCount',
        'getStockCount',
        'listStockAlerts',
        'acknowledgeStockAlert',
      ],
      // Store: availability
      ...['getAvailability', 'subscribeBackInStock', 'unsubscribeBackInStock'],
      // Store: carts
      ...[
        'createCart',
        'getCart',
        'updateCart',
        'addCartLine',
        'updateCartLine',
        'removeCartLine',
        'listCartShippingOptions',
      ],
      // Store: shipping
      ...['listShippingOptions'],
      // Admin: shipping
      ...['listShippingZones', 'putShippingZone', 'deleteShippingZone'],
      // Store: orders
      ...['getOrder', 'getOrderTimeline', 'cancelOwnOrder', 'requestReturn', 'listOrderReturns', 'cancelOwnReturn'],
      // Admin: orders
      ...[
        'listOrders',
        'getOrderForStaff',
        'fulfilOrder',
        'trackFulfilment',
        'deliverFulfilment',
        'cancelFulfilment',
        'cancelOrder',
        'cancelOrderLines',
        'editOrder',
        'previewOrderEdit',
        'getOrderTimelineForStaff',
        'addOrderNote',
        'listOrderNotes',
        'deleteOrderNote',
        'listOrderMails',
        'resendOrderMail',
      ],
      // Admin: returns
      ...[
        'requestReturnForStaff',
        'listReturns',
        'getReturn',
        'approveReturn',
        'rejectReturn',
        'cancelReturn',
        'previewReturnRefund',
        'receiveReturn',
        'closeReturn',
      ],
      // Admin: payments
      ...[
        'putPaymentOption',
        'getPaymentOption',
        'deletePaymentOption',
        'listConfiguredPaymentOptions',
        'listPayments',
        'getPayment',
        'listDisputes',
        'getDispute',
      ],
      // Store: checkout
      ...[],
      // Store: sandbox gateway
      ...['getSandboxAction', 'decideSandboxAction'],
      // Webhooks
      // Admin: ledger
      ...['listLedgerTransactions', 'getLedgerBalances'],
      // Admin: reconciliation
      ...['startReconciliation', 'getReconciliation', 'listReconciliationBreaks', 'resolveReconciliationBreak'],
      // Analytics
      ...['getDailySales', 'getTopProducts', 'getFunnel'],
      // Admin: imports
      ...[
        'startImport',
        'listImports',
        'getImport',
        'getImportErrors',
        'putImportMapping',
        'getImportMapping',
        'listImportMappings',
      ],
      // Operations
      ...['listDeadLetters', 'retryDeadLetter', 'listSubscribers'],
    ],
  },
];
