// import.meta.glob and asset imports are Vite's; the server never runs the modules that use them.
/// <reference types="vite/client" />
