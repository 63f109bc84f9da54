package io.stellwerk.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import io.apicurio.datamodels.Library;
import io.apicurio.datamodels.TraverserDirection;
import io.apicurio.datamodels.models.Document;
import io.apicurio.datamodels.models.Node;
import io.apicurio.datamodels.models.visitors.AllNodeVisitor;
import java.util.ArrayList;
import java.util.List;

/** Where an AsyncAPI document does not keep to the specification: what is missing, what leads nowhere, what it does not know. */
final class AsyncApiRules {

    private AsyncApiRules() {}

    static List<String> problems(JsonNode asyncApi) {
        Document document = Library.readDocumentFromJSONString(asyncApi.toString());
        List<String> problems = new ArrayList<>();
        Library.validate(document, null).forEach(problem -> problems.add(problem.nodePath + ": " + problem.message));
        Library.visitTree(
                document,
                new AllNodeVisitor() {
                    @Override
                    protected void visitNode(Node node) {
                        node.getExtraPropertyNames()
                                .forEach(name -> problems.add(Library.createNodePath(node) + ": unknown " + name));
                    }
                },
                TraverserDirection.down);
        return problems;
    }
}
