/** The services' OpenAPI documents as others use them: linted, and made into clients that are compiled. */
package io.stellwerk.documents;
