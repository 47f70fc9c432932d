package io.adjoint.processor.transform;

import io.adjoint.processor.ir.Block;
import io.adjoint.processor.ir.Expr;
import io.adjoint.processor.ir.Expr.Var;
import io.adjoint.processor.ir.Origin;
import io.adjoint.processor.ir.Procedure;
import io.adjoint.processor.ir.Signature;
import io.adjoint.processor.ir.Stmt;
import io.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A method that carries tangents along, before it is decided what it returns of them.
 *
 * @param directions where the independents go
 * @param answers what it could return, in terms of the variables of the body
 * @param dots the tangents in the body
 */
record Carried(Entry entry, Directions directions, List<Stmt> body, List<Expr> answers, Bars dots, Origin origin) {

    private List<Var> parameters() {
        List<Var> parameters = new ArrayList<>(entry.parameters());
        parameters.addAll(directions.parameters());
        return parameters;
    }

    Procedure procedure(Library library, Signature signature, Expr answer) {
        return library.simplification()
                .of(
                        new Procedure(signature, parameters(), new Block(body), Optional.of(answer), origin),
                        dots.of(variable -> true),
                        Faults.ALL);
    }

    /** Returns some tangents: one bare, several in a record that is nowhere written. */
    TangentLibrary.Single single(Library library, String name, List<Expr> tangents) {
        List<Type.Bundle.Component> components = new ArrayList<>();
        for (Expr tangent : tangents) {
            components.add(new Type.Bundle.Component("tangent" + components.size(), tangent.type()));
        }
        Type.Bundle all = new Type.Bundle("", components);
        Expr answer = tangents.size() == 1 ? tangents.get(0) : new Expr.Pack(all, tangents);
        List<Type> types = parameters().stream().map(Var::type).toList();
        return new TangentLibrary.Single(
                procedure(library, new Signature("", name, types, answer.type(), false), answer),
                dots.of(variable -> true));
    }
}
